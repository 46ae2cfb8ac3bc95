package tocsin.server.monitors;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Grid;
import tocsin.response.monitor.Replay.Found;

/// A grid as its page shows it.
///
/// @param limits in the order of the columns
/// @param known how many incidents of the service there were
public record GridView(
    String id,
    String title,
    String stretch,
    int percent,
    String problem,
    Sketch sketch,
    List<String> limits,
    List<Line> lines,
    int known) {
  /// One hold time.
  public record Line(String hold, List<Cell> cells) {}

  /// One pair.
  ///
  /// @param pick what stands in the form when it is chosen
  /// @param shown the number of alerts, or that it speaks all the time
  /// @param caught how many incidents it would have found
  /// @param astray how many alerts belong to none
  /// @param own whether it is the pair in the form
  public record Cell(
      String pick, String label, String shown, int caught, int astray, boolean own) {}

  static GridView of(GridJob job, String title, List<Incident> incidents) {
    return new GridView(
        job.id(),
        title,
        Choices.words(job.over().length()),
        job.percent(),
        job.problem(),
        job.sketch(),
        job.grid().map(g -> g.thresholds().stream().map(Choices::plain).toList()).orElse(List.of()),
        job.grid().map(g -> lines(g, job.sketch(), incidents)).orElse(List.of()),
        incidents.size());
  }

  public boolean isOver() {
    return !problem.isEmpty() || !lines.isEmpty();
  }

  private static List<Line> lines(Grid g, Sketch sketch, List<Incident> incidents) {
    List<Line> lines = new ArrayList<>();
    for (int h = 0; h < g.holds().size(); h++) {
      String hold = Choices.plain(g.holds().get(h));
      List<Cell> cells = new ArrayList<>();
      for (int t = 0; t < g.thresholds().size(); t++) {
        String limit = Choices.plain(g.thresholds().get(t));
        boolean own = limit.equals(sketch.get("threshold")) && hold.equals(sketch.get("holdFor"));
        cells.add(cell(limit, hold, g.cell(h, t), incidents, own));
      }
      lines.add(new Line(words(g.holds().get(h)), cells));
    }
    return lines;
  }

  private static Cell cell(
      String limit, String hold, Found found, List<Incident> incidents, boolean own) {
    Set<String> caught = new TreeSet<>();
    int astray = 0;
    for (var e : found.episodes()) {
      List<String> real =
          incidents.stream().filter(i -> Fired.overlaps(i, e)).map(i -> i.id().value()).toList();
      caught.addAll(real);
      astray += real.isEmpty() ? 1 : 0;
    }
    String label = "Limit " + limit + ", hold time " + hold;
    String shown = found.much() ? "always" : Integer.toString(found.episodes().size());
    return new Cell(limit + "|" + hold, label, shown, caught.size(), astray, own);
  }

  private static String words(Duration hold) {
    return hold.isZero() ? "at once" : "for " + Choices.words(hold);
  }
}
