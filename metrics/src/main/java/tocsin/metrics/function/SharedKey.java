package tocsin.metrics.function;

import java.util.Map;

/// What a series is gathered under.
@FunctionalInterface
interface SharedKey {
  /// @param tags with `name` among them
  String of(String name, Map<String, String> tags);
}
