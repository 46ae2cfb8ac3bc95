package tocsin.server.observe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.metrics.dashboard.Choosing.Offer;
import tocsin.metrics.dashboard.Chosen;
import tocsin.metrics.dashboard.Dashboard;
import tocsin.metrics.dashboard.Layout;
import tocsin.metrics.dashboard.Panel;
import tocsin.metrics.dashboard.Repetition;
import tocsin.metrics.dashboard.Repetition.Shown;
import tocsin.metrics.dashboard.Show;
import tocsin.server.page.Rows;

/// A dashboard as it is drawn: targets with the values of variables in them, panels in bands.
///
/// @param marks what happened in this time, as charts draw it
public record DashboardView(
    Dashboard dashboard, Look look, Span span, List<Offer> offers, List<Part> parts, String marks) {
  /// What stands below a heading.
  public record Part(Optional<Panel> heading, boolean closed, List<List<Panel>> bands) {}

  static DashboardView of(Dashboard dashboard, Look look, Options options, Rows rows, Instant now) {
    Span span = Span.of(look, now);
    var found = options.of(dashboard, span.builtIn(), look::chosen);
    List<Panel> drawn =
        Repetition.expand(dashboard.panels(), found.chosen(), found.each()).stream()
            .map(DashboardView::filled)
            .toList();
    List<Part> parts = new ArrayList<>();
    for (Layout.Section s : Layout.sections(drawn)) {
      parts.add(
          new Part(s.heading(), closed(s), s.bands().stream().map(Layout.Band::panels).toList()));
    }
    return new DashboardView(dashboard, look, span, found.offers(), parts, marks(look, rows, span));
  }

  private static boolean closed(Layout.Section section) {
    return section
        .heading()
        .filter(h -> h.show() instanceof Show.Heading(boolean c) && c)
        .isPresent();
  }

  private static Panel filled(Shown shown) {
    Chosen chosen = shown.chosen();
    Panel panel = shown.panel();
    return panel.showing(
        chosen.into(panel.title()),
        panel.show().with(t -> chosen.into(panel.show() instanceof Show.Text ? t : t.strip())));
  }

  private static String marks(Look look, Rows rows, Span span) {
    Stream<String> deploys =
        look.shows("deploys")
            ? rows.changes().stream()
                .filter(c -> span.range().contains(c.at()))
                .limit(20)
                .map(c -> mark(c.at(), c.toVersion().orElse(c.summary())))
            : Stream.empty();
    Stream<String> incidents =
        look.shows("incidents")
            ? Stream.of("open", "closed")
                .flatMap(g -> rows.incidents(g, 50).stream())
                .filter(i -> span.range().contains(i.milestones().opened()))
                .limit(20)
                .map(i -> mark(i.milestones().opened(), i.id().value()))
            : Stream.empty();
    return Stream.concat(deploys, incidents).reduce((a, b) -> a + "\n" + b).orElse("");
  }

  private static String mark(Instant at, String label) {
    String line = label.replaceAll("\\s+", " ");
    return at.getEpochSecond() + " " + (line.length() > 24 ? line.substring(0, 23) + "…" : line);
  }

  /// Topics whose changes show on the page.
  String live() {
    boolean people =
        dashboard.panels().stream()
            .map(Panel::show)
            .anyMatch(s -> s instanceof Show.Incidents || s instanceof Show.OnCall);
    return people ? "documents incidents" : "documents";
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }
}
