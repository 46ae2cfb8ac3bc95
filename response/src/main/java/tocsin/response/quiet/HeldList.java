package tocsin.response.quiet;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What stands on a parent's page of what was held because of it.
public final class HeldList {
  private static final int SHOWN = 10;

  private HeldList() {}

  /// `Held back: 2: cpu {host:h1}, disk {host:h1}`; empty text when nothing is held.
  public static String of(List<Dependence.Group> held) {
    if (held.isEmpty()) {
      return "";
    }
    String names =
        held.stream()
            .limit(SHOWN)
            .map(g -> g.monitor() + (g.tags().isEmpty() ? "" : " " + words(g)))
            .collect(Collectors.joining(", "));
    int more = held.size() - SHOWN;
    return "Held back: " + held.size() + ": " + names + (more > 0 ? " and " + more + " more" : "");
  }

  static String words(Dependence.Group g) {
    return new TreeMap<>(g.tags())
        .entrySet().stream()
            .map(t -> t.getKey() + ":" + t.getValue())
            .collect(Collectors.joining(",", "{", "}"));
  }
}
