package tocsin.metrics.datadog.language;

import java.util.Set;
import java.util.TreeSet;

/// Monitors in a composite.
public sealed interface Joined {
  record Monitor(long id) implements Joined {}

  record Not(Joined part) implements Joined {}

  record And(Joined left, Joined right) implements Joined {}

  record Or(Joined left, Joined right) implements Joined {}

  /// The monitors that are named.
  default Set<Long> ids() {
    var ids = new TreeSet<Long>();
    collect(ids);
    return ids;
  }

  private void collect(Set<Long> ids) {
    switch (this) {
      case Monitor m -> ids.add(m.id());
      case Not n -> n.part().collect(ids);
      case And a -> {
        a.left().collect(ids);
        a.right().collect(ids);
      }
      case Or o -> {
        o.left().collect(ids);
        o.right().collect(ids);
      }
    }
  }
}
