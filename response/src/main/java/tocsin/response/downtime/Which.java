package tocsin.response.downtime;

import java.util.Set;
import tocsin.response.words.MonitorId;

/// Which monitors a downtime is for.
public sealed interface Which {
  boolean has(MonitorId monitor, Set<String> tags);

  record These(Set<MonitorId> ids) implements Which {
    public These {
      ids = Set.copyOf(ids);
      if (ids.isEmpty() || ids.size() > 1_000) {
        throw new IllegalArgumentException(ids.size() + " monitors (expected: 1 to 1000)");
      }
    }

    @Override
    public boolean has(MonitorId monitor, Set<String> tags) {
      return ids.contains(monitor);
    }
  }

  /// Monitors that have all of these tags, those included that are made later. `*` alone is every
  /// monitor.
  record Tagged(Set<String> tags) implements Which {
    private static final int MOST = 32;

    public Tagged {
      tags = Set.copyOf(tags);
      if (tags.isEmpty() || tags.size() > MOST) {
        throw new IllegalArgumentException(
            tags.size() + " tags (expected: 1 to " + MOST + "; '*' alone for every monitor)");
      }
    }

    @Override
    public boolean has(MonitorId monitor, Set<String> its) {
      return tags.equals(Set.of("*")) || its.containsAll(tags);
    }
  }
}
