package tocsin.server.monitors;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tocsin.ground.time.Spans;
import tocsin.server.page.Words;

/// What can be chosen in the sentence of a monitor, in words.
public final class Choices {
  private static final List<String> HOLDS =
      List.of(
          "0s", "10s", "30s", "1m", "2m", "3m", "5m", "10m", "15m", "20m", "30m", "1h", "2h", "6h");
  private static final List<String> LOOKS =
      List.of("1s", "5s", "10s", "15s", "30s", "1m", "2m", "5m", "10m", "1h");
  private static final List<String> SILENCES =
      List.of("1m", "2m", "5m", "10m", "15m", "30m", "1h", "2h", "6h", "1d");

  private Choices() {}

  /// One of the choices.
  public record Choice(String value, String words) {}

  public static List<Choice> comparators() {
    return List.of(
        new Choice("above", "above"),
        new Choice("at_least", "at or above"),
        new Choice("below", "below"),
        new Choice("at_most", "at or below"),
        new Choice("equal", "exactly"),
        new Choice("not_equal", "anything but"),
        new Choice("inside", "inside the range from"),
        new Choice("outside", "outside the range from"));
  }

  public static List<Choice> reducers(String now) {
    var all =
        new ArrayList<>(
            List.of(
                new Choice("avg", "average"),
                new Choice("min", "smallest"),
                new Choice("max", "largest"),
                new Choice("sum", "sum"),
                new Choice("count", "count"),
                new Choice("last", "last"),
                new Choice("p50", "median"),
                new Choice("p95", "95th percentile"),
                new Choice("p99", "99th percentile")));
    if (!now.isEmpty() && all.stream().noneMatch(c -> c.value().equals(now))) {
      all.add(new Choice(now, now));
    }
    return all;
  }

  public static List<Choice> changes() {
    return List.of(
        new Choice("difference", "the difference"),
        new Choice("percent", "the change in percent"),
        new Choice("deviations", "deviations from what is usual"));
  }

  public static List<Choice> fullness() {
    return List.of(
        new Choice("false", "with whatever it has"), new Choice("true", "only when it is full"));
  }

  public static List<Choice> vanishings() {
    return List.of(
        new Choice("", "as is usual"),
        new Choice("well", "it counts as well"),
        new Choice("forget", "it is forgotten"),
        new Choice("no_data", "it says No Data"),
        new Choice("alert", "it fires as well"),
        new Choice("ok", "it clears"));
  }

  public static List<Choice> severities() {
    return Stream.of("sev1", "sev2", "sev3", "sev4", "sev5")
        .map(s -> new Choice(s, s.toUpperCase(java.util.Locale.ROOT)))
        .toList();
  }

  public static List<Choice> routes() {
    return List.of(
        new Choice("page", "open an incident and page"),
        new Choice("chat", "only write to the room of the team, about"));
  }

  public static List<Choice> silences() {
    return List.of(
        new Choice("keep_last", "stay as it is"),
        new Choice("no_data", "say No Data"),
        new Choice("alert", "fire as well"),
        new Choice("ok", "clear"));
  }

  public static List<Choice> holds(String now) {
    return spans(HOLDS, now, d -> d.isZero() ? "once" : "for " + words(d));
  }

  public static List<Choice> clears(String now) {
    return spans(HOLDS, now, d -> d.isZero() ? "no longer so" : "false for " + words(d));
  }

  public static List<Choice> looks(String now) {
    return spans(LOOKS, now, Choices::words);
  }

  public static List<Choice> silenceSpans(String now) {
    return spans(SILENCES, now, Choices::words);
  }

  // What somebody wrote through the API may be none of the usual ones; it is offered too.
  private static List<Choice> spans(
      List<String> usual, String now, Function<Duration, String> words) {
    List<String> all = new ArrayList<>(usual);
    if (!now.isEmpty() && !all.contains(now)) {
      all.add(now);
    }
    return all.stream()
        .map(v -> new Choice(v, v.matches("\\d{1,9}[smhdw]") ? words.apply(Spans.parse(v)) : v))
        .toList();
  }

  static String words(Duration span) {
    long s = span.toSeconds();
    return s >= 60 && s < 120 && s % 60 == 0 ? "1 min" : s == 3_600 ? "1 h" : Spans.words(span);
  }

  /// As a form takes it: PT5M is `5m`.
  static String plain(Duration span) {
    long s = span.toSeconds();
    if (s > 0 && s % 86_400 == 0) {
      return s / 86_400 + "d";
    }
    if (s > 0 && s % 3_600 == 0) {
      return s / 3_600 + "h";
    }
    return s > 0 && s % 60 == 0 ? s / 60 + "m" : s + "s";
  }

  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Words.number(number)
        : Double.toString(number);
  }
}
