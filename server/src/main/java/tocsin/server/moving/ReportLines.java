package tocsin.server.moving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.response.moving.Comparison.Compared;
import tocsin.response.moving.Comparison.Difference;
import tocsin.response.moving.Remark;
import tocsin.response.moving.Remark.Weight;
import tocsin.response.words.UserId;

/// A report for a person who reads it in a terminal.
public final class ReportLines {
  private static final int MOST_SHOWN = 200;

  private final MovingReport report;
  private final Map<String, String> names = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private ReportLines(MovingReport report) {
    this.report = report;
    report.move().carried().forEach(c -> names.put(c.kind().word() + "/" + c.id(), c.name()));
  }

  public static List<String> of(MovingReport report) {
    ReportLines text = new ReportLines(report);
    text.documents();
    text.remarks("left behind", Weight.LEFT);
    text.remarks("needs a person", Weight.ATTENTION);
    text.comparison();
    return text.lines;
  }

  private void documents() {
    lines.add(
        report.move().from()
            + ", read from "
            + report.source().place()
            + (report.source().dryRun() ? "; nothing was changed (--dry-run)" : ""));
    report
        .counts()
        .forEach((kind, outcomes) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "  %-10s %s",
                    kind,
                    outcomes.entrySet().stream()
                        .map(o -> String.format(Locale.ROOT, "%,d %s", o.getValue(), o.getKey()))
                        .collect(Collectors.joining(", ")))));
    report.documents().stream()
        .filter(Settled::isOut)
        .limit(MOST_SHOWN)
        .forEach(d ->
            lines.add(
                "  "
                    + d.outcome()
                    + ": "
                    + d.kind()
                    + " "
                    + named(d.kind(), d.id())
                    + ": "
                    + d.why()));
  }

  private void remarks(String title, Weight weight) {
    List<Remark> all = report.remarks(weight);
    if (!all.isEmpty()) {
      lines.add(String.format(Locale.ROOT, "%s: %,d", title, all.size()));
    }
    all.stream()
        .limit(MOST_SHOWN)
        .forEach(r ->
            lines.add(
                "  " + r.name() + " (" + r.place() + "): " + r.problem() + " -> " + r.remedy()));
    if (all.size() > MOST_SHOWN) {
      lines.add("  and " + (all.size() - MOST_SHOWN) + " more (--json has all)");
    }
  }

  private void comparison() {
    if (report.comparison().isEmpty()) {
      return;
    }
    int hours = report.comparison().stream().mapToInt(Compared::hours).sum();
    int differing = report.comparison().stream().mapToInt(Compared::differing).sum();
    lines.add(
        String.format(
            Locale.ROOT,
            "who is on call, there and here, from %s: %,d of %,d hours differ",
            report.since(),
            differing,
            hours));
    for (Compared c : report.comparison()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %s: %,d of %,d hours differ (%s)",
              c.name(),
              c.differing(),
              c.hours(),
              c.basis()));
      c.first().forEach(d -> lines.add("    " + difference(d)));
    }
  }

  private String difference(Difference d) {
    return d.at() + "  there " + people(d.there()) + ", here " + people(d.here());
  }

  private String people(Set<UserId> people) {
    return people.isEmpty()
        ? "nobody"
        : people.stream().map(p -> named("user", p.value())).collect(Collectors.joining(" and "));
  }

  private String named(String kind, String id) {
    String name = names.getOrDefault(kind + "/" + id, id);
    return name.equals(id) ? id : name + " (" + id + ")";
  }
}
