package tocsin.response.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.response.change.Evidence.AlsoFailing;
import tocsin.response.change.Evidence.FailingInstance;
import tocsin.response.change.Evidence.FailuresEnded;
import tocsin.response.change.Evidence.LeftUsualRange;
import tocsin.response.change.Evidence.StayedHealthy;
import tocsin.response.change.Reason.Kind;

/// Ranks the changes that may have caused a failure. Every reason is kept as data with its points,
/// so that a wrong answer can be argued with. Nearness in time is one reason among others and never
/// decides alone: what was changed matters more than when, and what the failing instances show
/// matters most. Pure.
public final class Suspects {
  /// Changes older than this are not looked at.
  public static final Duration LOOKBACK = Duration.ofHours(24);

  private static final Duration SIGN_FOLLOWS_WITHIN = Duration.ofMinutes(10);
  private static final int MOST = 50;

  private Suspects() {}

  /// Orders the changes that began in the day before the failure, most likely first; ties go to the
  /// later one. Changes after it are only used to see what was reverted.
  public static List<Suspect> rank(
      Question question, Collection<Change> changes, List<Evidence> evidence) {
    Instant earliest = question.opened().minus(LOOKBACK);
    return changes.stream()
        .filter(c -> !c.at().isAfter(question.opened()) && !c.at().isBefore(earliest))
        .map(c -> suspect(question, c, changes, evidence))
        .sorted(
            Comparator.comparingInt(Suspect::score)
                .thenComparing(s -> s.change().at())
                .thenComparing(s -> s.change().id())
                .reversed())
        .limit(MOST)
        .toList();
  }

  private static Suspect suspect(
      Question question, Change change, Collection<Change> changes, List<Evidence> evidence) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(place(question, change));
    version(change, evidence).ifPresent(reasons::add);
    firstSign(change, evidence).ifPresent(reasons::add);
    reverted(change, changes, evidence).ifPresent(reasons::add);
    healthy(change, evidence).ifPresent(reasons::add);
    alsoFailing(question, change, evidence).ifPresent(reasons::add);
    near(question, change).ifPresent(reasons::add);
    return new Suspect(change, reasons.stream().mapToInt(Reason::points).sum(), reasons);
  }

  private static Reason place(Question q, Change change) {
    var changed = change.service();
    var failing = q.failing();
    if (changed.equals(failing)) {
      return new Reason(Kind.SAME_SERVICE, 50, "same service as the failing one");
    }
    if (q.reachedFrom(failing).contains(changed)) {
      return new Reason(Kind.DEPENDENCY, 30, failing + " depends on " + changed);
    }
    // A caller can hurt what it calls only by calling it more often, and then its own figures move.
    if (q.reachedFrom(changed).contains(failing)) {
      return new Reason(
          Kind.CALLER_ONLY, -40, changed + " depends on " + failing + ", not the other way round");
    }
    return new Reason(Kind.UNRELATED, -15, failing + " does not depend on " + changed);
  }

  private static Optional<Reason> version(Change change, List<Evidence> evidence) {
    List<FailingInstance> failing = all(evidence, FailingInstance.class);
    if (change.toVersion().isEmpty() || failing.isEmpty()) {
      return Optional.empty();
    }
    String version = change.toVersion().get();
    long on = failing.stream().filter(f -> f.version().equals(version)).count();
    if (on == failing.size()) {
      return Optional.of(
          new Reason(
              Kind.VERSION_ON_FAILING_INSTANCES,
              30,
              "every failing instance runs build " + version));
    }
    return on > 0
        ? Optional.empty()
        : Optional.of(
            new Reason(
                Kind.OTHER_VERSION_ON_FAILING_INSTANCES,
                -30,
                "no failing instance runs build " + version));
  }

  /// Only the series that moved first counts: what moves later follows from it.
  private static Optional<Reason> firstSign(Change change, List<Evidence> evidence) {
    List<LeftUsualRange> signs = all(evidence, LeftUsualRange.class);
    Optional<LeftUsualRange> first =
        signs.stream().min(Comparator.comparing(LeftUsualRange::since));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String what = first.get().what();
    if (first.get().since().isBefore(change.at())) {
      return Optional.of(
          new Reason(
              Kind.SIGNS_BEFORE_IT, -10, what + " had left its usual range before the change"));
    }
    Instant last = change.complete().plus(SIGN_FOLLOWS_WITHIN);
    return signs.stream().filter(s -> s.what().equals(what)).allMatch(s -> !s.since().isAfter(last))
        ? Optional.of(
            new Reason(
                Kind.FIRST_SIGN_AFTER_IT,
                20,
                what
                    + " leaves its usual range within 10 minutes of the "
                    + change.kind().noun()
                    + " on each instance it reached"))
        : Optional.empty();
  }

  private static Optional<Reason> reverted(
      Change change, Collection<Change> changes, List<Evidence> evidence) {
    return changes.stream()
        .filter(r -> r.takesBack(change))
        .filter(r ->
            all(evidence, FailuresEnded.class).stream()
                .map(FailuresEnded::at)
                .anyMatch(end ->
                    !end.isBefore(r.at()) && !end.isAfter(r.complete().plus(SIGN_FOLLOWS_WITHIN))))
        .findFirst()
        .map(r -> new Reason(Kind.ENDS_WHEN_REVERTED, 40, "failures end when it is reverted"));
  }

  private static Optional<Reason> healthy(Change change, List<Evidence> evidence) {
    return all(evidence, StayedHealthy.class).stream()
        .filter(h -> h.service().equals(change.service()))
        .findFirst()
        .map(h -> new Reason(Kind.STAYED_HEALTHY, -10, h.service() + " stays healthy"));
  }

  private static Optional<Reason> alsoFailing(Question q, Change change, List<Evidence> evidence) {
    boolean called = q.reachedFrom(q.failing()).contains(change.service());
    return all(evidence, AlsoFailing.class).stream()
        .filter(f -> called && f.service().equals(change.service()))
        .findFirst()
        .map(f -> new Reason(Kind.ALSO_FAILING, 25, f.service() + " fails as well"));
  }

  private static Optional<Reason> near(Question q, Change change) {
    Duration before = Duration.between(change.at(), q.opened());
    int points = before.toMinutes() < 5 ? 10 : before.toMinutes() < 15 ? 8 : 4;
    return before.toMinutes() < 60
        ? Optional.of(
            new Reason(Kind.CLOSE_IN_TIME, points, Spans.words(before) + " before it was noticed"))
        : Optional.empty();
  }

  private static <E extends Evidence> List<E> all(List<Evidence> evidence, Class<E> type) {
    return evidence.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
