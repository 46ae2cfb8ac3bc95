package tocsin.metrics.dashboard.grafana;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tocsin.metrics.dashboard.grafana.Imported.Left;

/// Collects what is left out. Not thread-safe.
final class Report {
  private static final int MOST = 1_000;
  private static final Set<String> ELSEWHERE = Set.of("rows", "panels", "templating");

  private final List<Left> left = new ArrayList<>();

  void add(String where, String what) {
    if (left.size() < MOST) {
      left.add(new Left(where, what));
    }
  }

  /// Everything of an object that was not read, but for what is reported under its own name.
  void rest(String where, Tracked object) {
    object.unread(ELSEWHERE).forEach(u -> add(where, "not understood: " + u));
  }

  List<Left> left() {
    return left;
  }
}
