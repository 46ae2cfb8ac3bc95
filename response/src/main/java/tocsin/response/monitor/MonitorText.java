package tocsin.response.monitor;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import tocsin.ground.json.Fields;
import tocsin.ground.time.Spans;
import tocsin.response.monitor.NoData.Choice;
import tocsin.response.quiet.RestraintText;
import tocsin.response.words.MonitorId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// The JSON of a monitor, read with all its faults at once.
final class MonitorText {
  private static final Duration USUAL_INTERVAL = Duration.ofSeconds(10);
  private static final Duration USUAL_SILENCE = Duration.ofMinutes(10);
  static final Duration LONGEST = Duration.ofDays(7);
  static final int LONGEST_TARGET = 4_000;
  private static final Function<String, Duration> SPAN = span(Duration.ZERO, LONGEST);

  private MonitorText() {}

  static Monitor read(String json) {
    Fields f = Fields.of(json);
    var id = f.required("id", MonitorId::new);
    var service = f.required("service", ServiceId::new);
    var query = f.optional("query", atMost(LONGEST_TARGET)).filter(q -> !q.isEmpty());
    var written = query.flatMap(q -> QueryText.read(q, f));
    var composite = CompositeText.read(f);
    var runs = RunsText.read(f);
    var form = FormText.read(f);
    boolean isStepped = composite.isPresent() || runs.isPresent();
    boolean isPlain = query.isEmpty() && composite.isEmpty();
    var target =
        isPlain ? f.required("target", atMost(LONGEST_TARGET)) : f.optional("target", atMost(0));
    var said = said(composite, runs, written);
    var monitor =
        new Monitor(
            id.orElse(new MonitorId("faulty")),
            f.optional("title", atMost(200)).orElse(id.map(MonitorId::value).orElse("")),
            service.orElse(new ServiceId("faulty")),
            target.orElse(""),
            written
                .map(QueryText.Written::comparator)
                .or(() -> f.choice("comparator", Comparator.class))
                .orElse(isStepped ? Comparator.AT_LEAST : Comparator.ABOVE),
            threshold(f, said),
            f.optional("holdFor", SPAN).orElse(Duration.ZERO),
            f.optional("every", span(Monitor.SHORTEST_INTERVAL, Duration.ofHours(1)))
                .orElse(RuleText.usualInterval(f, form, USUAL_INTERVAL)),
            f.optional("slot", span(Duration.ofSeconds(1), Duration.ofDays(1))),
            f.optional("lateness", span(Duration.ZERO, Duration.ofDays(1))),
            f.optional("recoverAfter", SPAN).orElse(Duration.ZERO),
            f.object("noData").map(MonitorText::noData).orElse(keepLast()),
            f.choice("severity", Severity.class).orElse(Severity.SEV3),
            f.choice("route", Route.class).orElse(Route.PAGE),
            f.optional("message", atMost(LONGEST_TARGET)),
            f.optional("runbook", atMost(20_000)),
            f.flag("enabled").orElse(true),
            TagText.read(f),
            f.object("levels").map(RuleText::levels),
            f.object("over").map(RuleText::over),
            f.object("change").map(RuleText::change),
            f.object("tally").flatMap(RuleText::tally),
            f.optional("per", Per::new),
            f.object("vanished").map(RuleText::vanished),
            f.optional("delay", span(Duration.ZERO, Duration.ofDays(1))),
            f.optional("newGroupDelay", span(Duration.ZERO, Duration.ofDays(1))),
            f.optional("resolveAfter", span(Duration.ofSeconds(1), LONGEST)),
            query,
            f.flag("fullWindow"),
            f.object("quiet").map(q -> RestraintText.read(q, MonitorText::span)),
            composite,
            runs,
            form);
    RuleText.checkTogether(monitor, f);
    f.check("monitor");
    return monitor;
  }

  /// Levels and statuses are judged by no value of a person, and a query says its own.
  private static Optional<Double> said(
      Optional<String> composite, Optional<Runs> runs, Optional<QueryText.Written> written) {
    return composite
        .map(c -> CompositeText.ALERT)
        .or(() -> runs.map(r -> RunsText.CRITICAL))
        .or(() -> written.map(QueryText.Written::threshold));
  }

  /// @param said by what is judged, if that says it
  private static double threshold(Fields f, Optional<Double> said) {
    return said.or(() -> f.required("threshold", MonitorText::number)).orElse(0.0);
  }

  private static NoData noData(Fields f) {
    return new NoData(
        f.choice("choice", Choice.class).orElse(Choice.KEEP_LAST),
        f.optional("after", span(Duration.ofSeconds(1), LONGEST)).orElse(USUAL_SILENCE));
  }

  private static NoData keepLast() {
    return new NoData(Choice.KEEP_LAST, USUAL_SILENCE);
  }

  static double number(String text) {
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' (expected: a number)", e);
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("'" + text + "' (expected: a finite number)");
    }
    return value;
  }

  static Function<String, Duration> span(Duration shortest, Duration longest) {
    return text -> {
      Duration span = Spans.parse(text);
      if (span.compareTo(shortest) < 0 || span.compareTo(longest) > 0) {
        throw new IllegalArgumentException(
            "'"
                + text
                + "' (expected: from "
                + Spans.words(shortest)
                + " to "
                + Spans.words(longest)
                + ")");
      }
      return span;
    };
  }

  private static Function<String, String> atMost(int length) {
    return text -> {
      if (text.length() > length) {
        throw new IllegalArgumentException(
            text.length() + " characters (expected: at most " + length + ")");
      }
      return text.strip();
    };
  }
}
