package tocsin.metrics.retention;

import java.util.Map;
import java.util.Optional;

/// One rule as it was written; what it means is not looked at.
record RuleSection(String file, int line, String name, Map<String, Value> values) {
  /// A value and where it was written.
  record Value(int line, String text) {}

  Optional<Value> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /// The place of a fault in the section as a whole.
  String place() {
    return place(line);
  }

  String place(int at) {
    return file + ":" + at + ": [" + name + "] ";
  }
}
