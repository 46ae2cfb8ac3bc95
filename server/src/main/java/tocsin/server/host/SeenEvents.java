package tocsin.server.host;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// Events that came already: Slack sends one again when it did not hear the answer. Thread-safe.
final class SeenEvents {
  private static final int MOST = 1_000;

  private final SequencedSet<String> ids = new LinkedHashSet<>(); // Guarded by this.

  synchronized boolean isNew(String id) {
    boolean isNew = ids.add(id);
    if (ids.size() > MOST) {
      ids.removeFirst();
    }
    return isNew;
  }
}
