package tocsin.server.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import tocsin.response.oncall.Figures;
import tocsin.response.oncall.Handover;
import tocsin.response.oncall.PlanDiff;
import tocsin.response.oncall.PlanWords;
import tocsin.response.words.UserId;

/// A [PlanDiff] as the API says it.
///
/// @param says sentences for people
/// @param changes stretches with somebody else than before; an empty side stands for nobody
/// @param more how many changes are left out
record PreviewAnswer(
    Instant from,
    Instant until,
    List<String> says,
    int changingHands,
    Duration uncovered,
    Duration covered,
    Duration openAfter,
    List<Change> changes,
    int more,
    List<Person> people) {
  private static final int MOST = 1_000;

  record Change(Instant from, Instant until, String before, String after) {
    static Change of(Handover h) {
      return new Change(
          h.during().from(),
          h.during().until(),
          h.from().map(UserId::value).orElse(""),
          h.to().map(UserId::value).orElse(""));
    }
  }

  record Person(UserId user, Figures before, Figures after) {}

  static PreviewAnswer of(PlanDiff diff, Function<UserId, String> names) {
    return new PreviewAnswer(
        diff.window().from(),
        diff.window().until(),
        new PlanWords(names).of(diff),
        diff.changingHands(),
        diff.uncovered(),
        diff.covered(),
        diff.openAfter(),
        diff.handovers().stream().limit(MOST).map(Change::of).toList(),
        Math.max(0, diff.handovers().size() - MOST),
        diff.loads().stream().map(l -> new Person(l.who(), l.before(), l.after())).toList());
  }
}
