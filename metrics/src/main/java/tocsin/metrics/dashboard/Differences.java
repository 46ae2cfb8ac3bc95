package tocsin.metrics.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What changed from one revision to the next, in words.
public final class Differences {
  private static final int SHOWN = 12;

  private Differences() {}

  /// Sentences without a full stop; empty when nothing did.
  public static List<String> between(Dashboard before, Dashboard after) {
    List<String> all = new ArrayList<>();
    note(all, before.title(), after.title(), "title");
    note(all, before.folder(), after.folder(), "folder");
    note(all, before.about(), after.about(), "line under the title");
    if (!before.from().equals(after.from()) || !before.until().equals(after.until())) {
      all.add("time " + after.from() + " to " + after.until());
    }
    if (!before.refresh().equals(after.refresh())) {
      all.add("refresh changed");
    }
    if (!before.variables().equals(after.variables())) {
      all.add("variables changed");
    }
    panels(all, before, after);
    return all.size() <= SHOWN
        ? all
        : List.copyOf(plus(all.subList(0, SHOWN), (all.size() - SHOWN) + " more"));
  }

  private static List<String> plus(List<String> some, String last) {
    List<String> all = new ArrayList<>(some);
    all.add(last);
    return all;
  }

  private static void note(List<String> to, String before, String after, String what) {
    if (!before.equals(after)) {
      to.add(after.isEmpty() ? what + " taken away" : what + " is now \"" + after + "\"");
    }
  }

  private static void panels(List<String> to, Dashboard before, Dashboard after) {
    for (Panel now : after.panels()) {
      Optional<Panel> old = before.panel(now.id().value());
      if (old.isEmpty()) {
        to.add("added " + named(now));
      } else if (!old.get().at(now.place()).equals(now)) {
        to.add("changed " + named(now));
      } else if (!old.get().place().equals(now.place())) {
        to.add("moved " + named(now));
      }
    }
    before.panels().stream()
        .filter(p -> after.panel(p.id().value()).isEmpty())
        .forEach(p -> to.add("removed " + named(p)));
  }

  private static String named(Panel panel) {
    return panel.title().isEmpty() ? "a panel without a title" : "\"" + panel.title() + "\"";
  }
}
