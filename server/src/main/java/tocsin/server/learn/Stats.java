package tocsin.server.learn;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.response.paging.Page;
import tocsin.server.learn.Insights.Stat;

/// The five numbers at the top, each beside what it was before. Pure.
final class Stats {
  private static final double WEEK = 7.0;

  private Stats() {}

  static List<Stat> of(Span span, Span before, Nights nights, int days) {
    String than = " than the " + days + " days before";
    return List.of(
        median("Time to acknowledge", span.acknowledge(), before.acknowledge(), than),
        median("Time to resolve", span.resolve(), before.resolve(), than),
        perPerson(span, before, days),
        night(span, before, nights, days),
        unanswered(span, before));
  }

  private static Stat median(String label, Median now, Median was, String than) {
    if (now.value().isEmpty()) {
      return new Stat(label, "–", "", "No incident to measure", "");
    }
    Duration value = now.value().get();
    Optional<Duration> by = was.value().map(value::minus);
    String unit = "median of " + now.count();
    return by.map(d ->
            new Stat(
                label,
                Spans.words(value),
                unit,
                d.toSeconds() == 0
                    ? "As before"
                    : Spans.words(d) + (d.isNegative() ? " faster" : " slower") + than,
                d.toSeconds() == 0 ? "" : d.isNegative() ? "better" : "worse"))
        .orElse(new Stat(label, Spans.words(value), unit, "Nothing to compare with before", ""));
  }

  private static Stat perPerson(Span span, Span before, int days) {
    double now = each(span, days);
    double was = each(before, days);
    return new Stat(
        "Pages per person",
        String.format(Locale.ROOT, "%.1f", now),
        "a week, of " + people(span),
        was == 0
            ? "Nobody was paged before"
            : String.format(Locale.ROOT, "%.1f in the time before", was),
        was == 0 ? "" : tone(now, was));
  }

  private static long people(Span span) {
    return span.pages().stream().map(Page::user).distinct().count();
  }

  private static double each(Span span, int days) {
    return people(span) == 0 ? 0 : span.pages().size() / (double) people(span) / (days / WEEK);
  }

  private static Stat night(Span span, Span before, Nights nights, int days) {
    long now = nights.count(span.pages());
    long was = nights.count(before.pages());
    return new Stat(
        "Pages at night",
        Long.toString(now),
        "in " + days + " days",
        was + " in the time before",
        tone((double) now, (double) was));
  }

  private static Stat unanswered(Span span, Span before) {
    long now = span.unanswered();
    int all = span.incidents().size();
    return new Stat(
        "Nobody took it",
        all == 0 ? "–" : Math.round(100.0 * now / all) + "%",
        now + " of " + all + (all == 1 ? " incident" : " incidents"),
        before.unanswered() + " of " + before.incidents().size() + " in the time before",
        "");
  }

  private static String tone(double now, double was) {
    return now == was ? "" : now < was ? "better" : "worse";
  }
}
