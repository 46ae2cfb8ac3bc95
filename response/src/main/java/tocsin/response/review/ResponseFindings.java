package tocsin.response.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tocsin.response.incident.IncidentFact;

/// Facts on the response: which calls were answered after how long, what an earlier alarm would
/// have saved and cost, and what was tried without effect. People are named with what happened to
/// their messages, never with a fault.
final class ResponseFindings {
  private static final Pattern DEAD_END =
      Pattern.compile(
          "\\b(does not hold|did not hold|does not help|did not help|didn't help|no effect"
              + "|without effect|did not work|didn't work|does not work|no improvement"
              + "|no change|still fails|still failing|did not change)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST_CALLS = 20;

  private ResponseFindings() {}

  static List<Finding> of(Analysis a) {
    List<Finding> facts = new ArrayList<>();
    unanswered(a, facts);
    answered(a, facts);
    a.best().ifPresent(best -> facts.add(earlier(a, best)));
    a.trials().stream()
        .filter(t -> t.falseAlarms() > 0 && !t.change().equals("as it was"))
        .forEach(t -> facts.add(tooNervous(t)));
    deadEnds(a, facts);
    return facts;
  }

  private static void unanswered(Analysis a, List<Finding> facts) {
    for (Calls.Call call : a.calls().all().stream().limit(MOST_CALLS).toList()) {
      call.passedOn()
          .map(at -> Duration.between(call.since(), at))
          .ifPresent(waited ->
              facts.add(
                  Finding.number(
                      facts.isEmpty()
                          ? "first_page_unanswered"
                          : "page_unanswered_" + call.step() + "_" + call.user(),
                      "The page to "
                          + a.file().name(call.user())
                          + " ("
                          + String.join(", ", call.channels())
                          + ") at "
                          + Numbers.clock(call.since())
                          + " had no answer within "
                          + waited.toSeconds()
                          + " s, and the next step was told.",
                      waited.toSeconds(),
                      "s",
                      "step " + call.step() + ", " + call.user())));
    }
  }

  private static void answered(Analysis a, List<Finding> facts) {
    boolean acknowledged = false;
    for (Calls.Call call : a.calls().all().stream().limit(MOST_CALLS).toList()) {
      Optional<Duration> time = call.answerTime();
      if (time.isEmpty()) {
        continue;
      }
      String id = call.pulledIn() ? "pulled_in" : acknowledged ? "ack_" + call.user() : "ack";
      acknowledged |= !call.pulledIn();
      facts.add(
          Finding.number(
              id,
              a.file().name(call.user())
                  + (call.pulledIn() ? " was called in at " : " was paged at ")
                  + Numbers.clock(call.since())
                  + " and answered after "
                  + time.get().toSeconds()
                  + " s.",
              time.get().toSeconds(),
              "s",
              "step " + call.step() + ", " + call.user()));
    }
  }

  private static Finding earlier(Analysis a, Trial t) {
    long earlier = t.earlier().orElse(Duration.ZERO).toSeconds();
    return Finding.number(
        "earlier_detection",
        t.monitor()
            + " with "
            + t.holdFor().toSeconds()
            + " s instead of "
            + a.file()
                .monitor(t.monitor())
                .map(m -> m.holdFor().toSeconds() + " s")
                .orElse("its present time")
            + " would have fired "
            + earlier
            + " s before the first page"
            + t.beforeImpact()
                .filter(Duration::isPositive)
                .map(d -> " and " + d.toSeconds() + " s before the first failures")
                .orElse("")
            + ", with no false alarm in the "
            + t.quiet().toHours()
            + " quiet hours before.",
        earlier,
        "s",
        "backtest of " + t.monitor());
  }

  private static Finding tooNervous(Trial t) {
    return Finding.number(
        "false_alarms_" + t.monitor() + "_" + t.holdFor().toSeconds(),
        t.monitor()
            + " with "
            + t.holdFor().toSeconds()
            + " s would also have fired "
            + t.falseAlarms()
            + (t.falseAlarms() == 1 ? " time" : " times")
            + " in the "
            + t.quiet().toHours()
            + " quiet hours before; it is not proposed.",
        t.falseAlarms(),
        "false alarms",
        "backtest of " + t.monitor());
  }

  private static void deadEnds(Analysis a, List<Finding> facts) {
    int before = facts.size();
    for (Occurrence o : a.file().facts()) {
      if (o.fact() instanceof IncidentFact.Noted n
          && n.incident().equals(a.file().incident().id())
          && DEAD_END.matcher(n.text()).find()) {
        facts.add(
            Finding.plain(
                facts.size() == before ? "dead_end" : "dead_end_" + (facts.size() - before + 1),
                "Tried without effect, from the note at "
                    + Numbers.clock(o.at())
                    + ": \""
                    + n.text()
                    + "\"",
                "note by " + n.by().label()));
      }
    }
  }
}
