package tocsin.server.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.WallClock;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.paging.PagingFact;
import tocsin.response.rehearsal.Course;
import tocsin.response.service.Service;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;
import tocsin.server.oncall.PolicyPage.Stage;
import tocsin.server.oncall.Rehearsal.Happening;
import tocsin.server.oncall.RehearsalLines.Line;

/// Who would be paged at a moment, minute by minute.
///
/// @param big what matters first
/// @param bar whose minutes, until it is answered or over
/// @param shown lines of the first round
/// @param rest lines of the rounds after it
/// @param course what was decided, for a comparison with another
public record RehearsalPage(
    String severity,
    String service,
    List<PolicyPage.Use> services,
    Instant at,
    String answers,
    Map<String, String> people,
    String big,
    String then,
    List<Slice> bar,
    List<Line> shown,
    List<Line> rest,
    List<Moment> others,
    Course course) {
  /// @param x and width of a bar of 100
  public record Slice(String look, String name, String x, String width) {}

  /// Another moment to try.
  ///
  /// @param input as its field has it
  public record Moment(String says, String href, String input) {}

  static RehearsalPage of(Stage s, UnaryOperator<String> param) {
    Moments m = s.moments();
    Instant at = m.read(param.apply("at")).orElseGet(() -> s.now().truncatedTo(ChronoUnit.MINUTES));
    List<Service> services = PolicyUses.of(s.directory(), s.policy().id());
    Optional<Service> service =
        services.stream()
            .filter(x -> x.id().value().equals(param.apply("service")))
            .findFirst()
            .or(() -> services.stream().findFirst());
    Severity severity = severity(param.apply("severity"));
    Urgency urgency = service.map(x -> x.urgencyOf(severity, at)).orElse(Urgency.HIGH);
    Optional<UserId> answers =
        user(param.apply("answers")).filter(u -> s.people().find(u).isPresent());
    List<Happening> all =
        Rehearsal.play(s.directory(), new Rehearsal.Case(s.policy().id(), urgency, at, answers));
    RehearsalLines lines = new RehearsalLines(s, at, answers);
    List<Line> told = lines.of(all);
    int first = RehearsalLines.firstRound(told);
    RehearsalWords words = new RehearsalWords(s, at, urgency, answers);
    return new RehearsalPage(
        severity.name(),
        service.map(x -> x.id().value()).orElse(""),
        PolicyPage.of(s, List.of(), 0).uses(),
        at,
        answers.map(UserId::value).orElse(""),
        people(s, all),
        words.big(all),
        words.then(all),
        words.bar(all),
        told.subList(0, first),
        told.subList(first, told.size()),
        others(s, service),
        new Course(
            at, urgency, all.stream().map(h -> new Course.Happened(h.at(), h.fact())).toList()));
  }

  private static Severity severity(String text) {
    return text.matches("SEV[1-5]") ? Severity.valueOf(text) : Severity.SEV1;
  }

  private static Optional<UserId> user(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(new UserId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Whoever could answer: everybody who is told.
  private static Map<String, String> people(Stage s, List<Happening> all) {
    Map<String, String> people = new TreeMap<>();
    for (Happening h : all) {
      if (h.fact() instanceof PagingFact.LevelEntered l) {
        l.assigned().forEach(a -> people.put(a.user().value(), s.people().name(a.user())));
      }
    }
    return people;
  }

  private static List<Moment> others(Stage s, Optional<Service> service) {
    Moments m = s.moments();
    LocalDate today = m.day(s.now());
    Map<String, Instant> all = new LinkedHashMap<>();
    all.put("Now", s.now());
    Instant night = WallClock.instant(today.atTime(3, 0), m.zone());
    Instant next = WallClock.instant(today.plusDays(1).atTime(3, 0), m.zone());
    all.put("Tonight 03:00", night.isBefore(s.now()) ? next : night);
    all.put(
        "Saturday 15:00",
        WallClock.instant(
            today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY)).atTime(15, 0), m.zone()));
    gap(s).ifPresent(g -> all.put("In the gap, " + m.at(g, "daytime"), g));
    List<Moment> moments = new ArrayList<>();
    String more = service.map(x -> "&service=" + View.encoded(x.id().value())).orElse("");
    all.forEach((says, at) ->
        moments.add(
            new Moment(
                says,
                "/policies/"
                    + s.policy().id()
                    + "?at="
                    + View.encoded(m.input(at))
                    + more
                    + "#rehearse",
                m.input(at))));
    return moments;
  }

  /// The first gap in a schedule of the policy, rounded up to a minute.
  private static Optional<Instant> gap(Stage s) {
    TimeRange ahead = new TimeRange(s.now(), s.now().plus(SchedulePage.AHEAD));
    return s.policy().steps().stream()
        .flatMap(step -> step.targets().stream())
        .filter(Target.ToSchedule.class::isInstance)
        .flatMap(t -> s.directory().schedule(((Target.ToSchedule) t).schedule()).stream())
        .flatMap(plan -> plan.gaps(ahead).stream().limit(1))
        .map(TimeRange::from)
        .min(Instant::compareTo)
        .map(g ->
            g.truncatedTo(ChronoUnit.MINUTES).equals(g)
                ? g
                : g.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60));
  }
}
