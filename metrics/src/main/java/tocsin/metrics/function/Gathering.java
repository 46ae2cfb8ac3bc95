package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.metrics.query.Frame;

/// Which series become one, and how: all of them, or those that have the same key, each group named
/// by it, in the order in which their first series stand.
record Gathering(Combination how, Optional<SharedKey> key) {
  static Gathering all(Combination how) {
    return new Gathering(how, Optional.empty());
  }

  static Gathering by(SharedKey key, Combination how) {
    return new Gathering(how, Optional.of(key));
  }

  List<Frame> of(List<Frame> frames) {
    if (key.isEmpty()) {
      return how.of(frames);
    }
    var result = new ArrayList<Frame>();
    groups(frames, key.get())
        .forEach((shared, group) -> how.of(group).forEach(f -> result.add(f.named(shared))));
    return result;
  }

  static Map<String, List<Frame>> groups(List<Frame> frames, SharedKey key) {
    var groups = new LinkedHashMap<String, List<Frame>>();
    for (Frame f : frames) {
      groups.computeIfAbsent(key.of(f.name(), f.tags()), _ -> new ArrayList<>()).add(f);
    }
    return groups;
  }
}
