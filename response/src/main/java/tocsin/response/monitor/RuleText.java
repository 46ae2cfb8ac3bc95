package tocsin.response.monitor;

import java.time.Duration;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.ground.time.Spans;

/// The parts of a monitor's JSON that say how it judges.
final class RuleText {
  private static final Change.Kind SEASONAL = Change.Kind.DEVIATIONS;

  private RuleText() {}

  static Levels levels(Fields f) {
    return new Levels(
        f.optional("warning", MonitorText::number),
        f.optional("recovery", MonitorText::number),
        f.optional("warningRecovery", MonitorText::number),
        f.optional("upper", MonitorText::number));
  }

  static Over over(Fields f) {
    return new Over(
        f.required("window", MonitorText.span(Duration.ofSeconds(1), Over.LONGEST))
            .orElse(Duration.ofMinutes(5)),
        f.optional("reducer", Reducer::new).orElse(Reducer.AVG),
        f.flag("full").orElse(false));
  }

  static Change change(Fields f) {
    var seasons = f.number("seasons", Change.FEWEST_SEASONS, Change.MOST_SEASONS);
    Change change =
        new Change(
            f.choice("kind", Change.Kind.class).orElse(Change.Kind.DIFFERENCE),
            f.required("since", MonitorText.span(Duration.ofSeconds(1), Over.LONGEST))
                .orElse(Duration.ofHours(1)),
            seasons.map(Double::intValue));
    if (change.kind() != Change.Kind.DEVIATIONS && seasons.isPresent()) {
      f.fault("seasons", "(expected: only for deviations)");
    }
    Duration history = change.since().multipliedBy(change.times());
    if (change.times() > 1 && history.compareTo(Change.LONGEST_HISTORY) > 0) {
      f.fault(
          "seasons",
          "'"
              + change.times()
              + "' times "
              + Spans.words(change.since())
              + " (expected: "
              + Spans.words(Change.LONGEST_HISTORY)
              + " at most together)");
    }
    return change;
  }

  static Optional<Tally> tally(Fields f) {
    Optional<Double> least = f.number("least", 1, Tally.MOST);
    Optional<Double> of = f.number("of", 1, Tally.MOST);
    if (least.isEmpty() || of.isEmpty() || least.get() > of.get()) {
      f.fault("least", "(expected: least and of, the first not above the second)");
      return Optional.empty();
    }
    return Optional.of(new Tally(least.get().intValue(), of.get().intValue()));
  }

  static Vanished vanished(Fields f) {
    return new Vanished(
        f.choice("choice", Vanished.Choice.class).orElse(Vanished.USUAL.choice()),
        f.optional("after", MonitorText.span(Duration.ZERO, MonitorText.LONGEST))
            .orElse(Vanished.USUAL.after()));
  }

  /// Windows of a day and more move slowly: they are looked at each ten minutes, and from two days
  /// on each half hour. Deviations read all their seasons each time: from seasons of an hour on,
  /// each minute.
  static Duration usualInterval(Fields f, Optional<Form> form, Duration fine) {
    boolean isSeasonal =
        f.object("change")
            .filter(c -> c.choice("kind", Change.Kind.class).filter(SEASONAL::equals).isPresent())
            .flatMap(c -> c.optional("since", text -> text))
            .flatMap(RuleText::span)
            .filter(s -> s.compareTo(Duration.ofHours(1)) >= 0)
            .isPresent();
    Duration usual = isSeasonal ? Duration.ofMinutes(1) : fine;
    Optional<Duration> window =
        f.object("over")
            .flatMap(o -> o.optional("window", text -> text))
            .flatMap(RuleText::span)
            .or(() -> form.map(Form::window));
    return window
        .map(w ->
            w.compareTo(Duration.ofDays(2)) >= 0
                ? Duration.ofMinutes(30)
                : w.compareTo(Duration.ofDays(1)) >= 0 ? Duration.ofMinutes(10) : usual)
        .orElse(usual);
  }

  private static Optional<Duration> span(String text) {
    try {
      return Optional.of(Spans.parse(text));
    } catch (IllegalArgumentException e) {
      // Said where the window itself is read.
      return Optional.empty();
    }
  }

  static void checkTogether(Monitor m, Fields f) {
    m.levels().orElse(Levels.NONE).check(m.comparator(), m.threshold(), f::fault);
    if (m.tally().isPresent() && !m.holdFor().isZero()) {
      f.fault("tally", "(expected: either a tally or a hold time)");
    }
    m.form().ifPresent(form -> FormText.check(form, m.threshold(), f));
    if (m.runs().isPresent() && !m.holdFor().isZero()) {
      f.fault("holdFor", "(expected: none beside runs, which are counted)");
    }
    if (m.over().isPresent() && (m.slot().isPresent() || m.lateness().isPresent())) {
      f.fault("over", "(expected: no slot and no lateness beside a window)");
    }
  }
}
