package tocsin.server.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tocsin.metrics.retention.Archive;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.retention.RollUp;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.whisper.Whisper;

/// Where files were made by other rules than those in force here: their points come over, but are
/// shown as the rules here say.
final class Disagreements {
  private static final int MOST_KINDS = 20;

  private record Seen(long files, SeriesName example) {}

  private final RetentionRules rules;
  private final Map<String, Seen> kinds = new LinkedHashMap<>();

  Disagreements(RetentionRules rules) {
    this.rules = rules;
  }

  void look(SeriesName series, Whisper file) {
    Archive longest = file.archives().getLast();
    List<Archive> ours = rules.archives(series);
    if (ours.getLast().retentionSeconds() < longest.retentionSeconds()) {
      add(
          "reach back %s, the rules here show %s".formatted(days(longest), days(ours.getLast())),
          series);
    }
    int step = file.archives().getFirst().stepSeconds();
    if (ours.getFirst().stepSeconds() > step) {
      add(
          "have a point each %d s, the rules here show one each %d s"
              .formatted(step, ours.getFirst().stepSeconds()),
          series);
    }
    if (file.archives().size() > 1 && !file.rollUp().equals(rules.rollUp(series))) {
      add(
          "are rolled up by %s, the rules here say %s"
              .formatted(words(file.rollUp()), words(rules.rollUp(series))),
          series);
    }
  }

  private void add(String kind, SeriesName series) {
    if (kinds.size() < MOST_KINDS || kinds.containsKey(kind)) {
      kinds.merge(
          kind, new Seen(1, series), (old, more) -> new Seen(old.files() + 1, old.example()));
    }
  }

  /// A line for each kind.
  List<String> lines() {
    return kinds.entrySet().stream()
        .map(e ->
            String.format(
                Locale.ROOT,
                "%,d files %s (such as %s)",
                e.getValue().files(),
                e.getKey(),
                e.getValue().example()))
        .toList();
  }

  private static String days(Archive archive) {
    long hours = archive.retentionSeconds() / 3_600;
    return hours < 48 ? hours + " hours" : hours / 24 + " days";
  }

  private static String words(RollUp rollUp) {
    return rollUp.method().name().toLowerCase(Locale.ROOT)
        + " from a share of "
        + PlainLine.value(rollUp.xFilesFactor());
  }
}
