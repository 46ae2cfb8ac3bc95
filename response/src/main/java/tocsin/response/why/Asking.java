package tocsin.response.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Route;
import tocsin.response.why.Evidence.HeldThen;
import tocsin.response.why.Evidence.Said;
import tocsin.response.why.Why.Step;

/// Asks one question after the other until one of them says why nobody was paged, or all are asked.
/// Pure.
///
/// | asked | nobody was paged when |
/// |---|---|
/// | was it there, and on? | it was not |
/// | what did it see? | it could not be evaluated, or matched nothing |
/// | was it in trouble? | its condition did not hold, or not long enough, or it only warned |
/// | did anything keep it quiet? | a downtime, a dependence, too many words, flapping, a dead pipe |
/// | where does it tell? | it writes to a room |
/// | did an incident open? | its service was in maintenance, or nothing opened |
/// | whom did that page? | nobody is to be paged, or somebody held it, or no page was made |
public final class Asking {
  private static final int NAMED = 5;

  private final List<Step> steps = new ArrayList<>();
  private final Evidence e;
  private final Instant at;

  private Asking(Evidence e, Instant at) {
    this.e = e;
    this.at = at;
  }

  public static Why of(Evidence evidence, Instant at) {
    Asking a = new Asking(evidence, at);
    Optional<String> stopped =
        a.there().or(a::saw).or(a::trouble).or(a::held).or(a::route).or(a::opened).or(a::paged);
    return new Why(
        stopped.map(s -> "Nobody was paged: " + s).orElseGet(() -> Paging.answer(evidence.pages())),
        a.steps);
  }

  private Optional<String> there() {
    if (e.monitor().isEmpty()) {
      return stop("Was it there?", "the monitor was not there at " + Moments.of(at));
    }
    return e.monitor().get().enabled()
        ? on("Was it there?", "it was there, and on")
        : stop("Was it there?", "it was switched off");
  }

  private Optional<String> saw() {
    String asked = "What did it see?";
    if (e.problem().isPresent()) {
      return stop(asked, "it could not be evaluated: " + e.problem().get());
    }
    boolean isJoined = monitor().composite().isPresent();
    if (e.seen().isEmpty() && e.standing().isEmpty() && !isJoined) {
      return stop(asked, "'" + monitor().reads() + "' matched no series");
    }
    String shown =
        e.seen().stream().limit(NAMED).map(Seeing::words).collect(Collectors.joining("; "));
    int more = e.seen().size() - NAMED;
    return on(asked, shown + (more > 0 ? "; and " + more + " more series" : ""));
  }

  private Optional<String> trouble() {
    String asked = "Was it in trouble? It fires when " + monitor().condition() + ".";
    List<Said> bad = e.standing().stream().filter(s -> s.level().isTrouble()).toList();
    if (bad.isEmpty()) {
      return stop(asked, Seeing.whyWell(monitor(), e.seen()));
    }
    String words = bad.stream().limit(NAMED).map(Asking::words).collect(Collectors.joining("; "));
    boolean warns = bad.stream().allMatch(s -> s.level() == Level.WARN);
    return warns ? stop(asked, words + "; a warning wakes nobody") : on(asked, words);
  }

  private static String words(Said s) {
    String part = s.part().isEmpty() ? "it" : s.part();
    return part + " was " + s.level() + " since " + Moments.of(s.since()) + ": " + s.says();
  }

  private Optional<String> held() {
    String asked = "Did anything keep it quiet?";
    List<HeldThen> all = e.held();
    if (all.isEmpty()) {
      return on(asked, "no downtime, no dependence, and it had not said too much");
    }
    String words =
        all.stream()
            .limit(NAMED)
            .map(h -> (h.part().isEmpty() ? "" : h.part() + ": ") + h.because())
            .collect(Collectors.joining("; "));
    // What was told before it was held has its incident.
    return e.incident().isPresent() ? on(asked, words) : stop(asked, words);
  }

  private Optional<String> route() {
    return monitor().route() == Route.CHAT
        ? stop("Where does it tell?", "it writes to a room and pages nobody")
        : on(
            "Where does it tell?",
            "it opens an incident of " + monitor().service() + " at " + monitor().severity());
  }

  private Optional<String> opened() {
    String asked = "Did an incident open?";
    if (e.incident().isPresent()) {
      var i = e.incident().get();
      return on(asked, i.id() + " had it, opened at " + Moments.of(i.milestones().opened()));
    }
    return stop(
        asked,
        e.isMaintained()
            ? "its service was in a maintenance window"
            : "no incident had its alert then; somebody resolved it, or it had not been told yet");
  }

  private Optional<String> paged() {
    String asked = "Whom did that page?";
    var i = e.incident().orElseThrow();
    if (!e.pages().isEmpty()) {
      return on(asked, Paging.words(e.pages()));
    }
    if (!e.hasPolicy()) {
      return stop(asked, monitor().service() + " has no escalation policy");
    }
    return stop(
        asked,
        "no page was made for "
            + i.id()
            + " by then; its urgency is "
            + i.urgency().name().toLowerCase(Locale.ROOT)
            + ", and its timeline says who was on call");
  }

  private Monitor monitor() {
    return e.monitor().orElseThrow();
  }

  private Optional<String> on(String asked, String found) {
    steps.add(new Step(asked, found, false));
    return Optional.empty();
  }

  private Optional<String> stop(String asked, String found) {
    steps.add(new Step(asked, found, true));
    return Optional.of(found + ".");
  }
}
