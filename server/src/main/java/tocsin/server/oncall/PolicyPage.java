package tocsin.server.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.response.desk.Directory;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.service.Service;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// What the page of a policy shows.
public record PolicyPage(
    EscalationPolicy policy,
    int revision,
    List<Rung> rungs,
    List<Targets.Choice> choices,
    List<Use> uses,
    Moments moments) {
  /// A policy at a moment, with all that it asks.
  public record Stage(
      EscalationPolicy policy, Directory directory, People people, Moments moments, Instant now) {}

  /// One step.
  ///
  /// @param delay as a field, such as `5 min`
  /// @param warnings what keeps people of this step from being told
  public record Rung(
      List<Aim> aims, String delay, boolean inTurn, List<Person> people, List<Warning> warnings) {}

  /// @param href where a schedule is; empty for a person
  public record Aim(String value, String name, String now, String href) {}

  public record Person(String id, String name, String ways, String local, boolean isNight) {}

  /// @param isGap nobody is on call there now
  public record Warning(String strong, String says, String href, String link, boolean isGap) {}

  /// A service and which of its incidents escalate.
  public record Use(String id, String name, String urgency) {}

  static PolicyPage of(Stage s, List<Targets.Choice> choices, int revision) {
    return new PolicyPage(
        s.policy(),
        revision,
        s.policy().steps().stream().map(step -> rung(s, step)).toList(),
        choices,
        PolicyUses.of(s.directory(), s.policy().id()).stream().map(PolicyPage::use).toList(),
        s.moments());
  }

  private static Rung rung(Stage s, EscalationPolicy.Step step) {
    List<UserId> now =
        step.targets().stream()
            .flatMap(t -> s.directory().reached(t, s.now()).stream())
            .map(Assignment::user)
            .distinct()
            .toList();
    List<Warning> warnings = new ArrayList<>();
    step.targets().forEach(t -> gap(s, t).ifPresent(warnings::add));
    now.forEach(u -> silent(s, u).ifPresent(warnings::add));
    return new Rung(
        step.targets().stream().map(t -> aim(s, t)).toList(),
        field(step.delay()),
        step.strategy() == EscalationPolicy.Strategy.ROUND_ROBIN,
        now.stream().map(u -> person(s, u)).toList(),
        warnings);
  }

  private static String field(java.time.Duration delay) {
    return delay.toSeconds() % 60 == 0 ? delay.toMinutes() + " min" : delay.toSeconds() + "s";
  }

  private static Aim aim(Stage s, Target t) {
    String now =
        s.directory().reached(t, s.now()).stream()
            .findFirst()
            .map(a -> s.people().name(a.user()))
            .orElse("no one");
    return switch (t) {
      case Target.ToUser u -> new Aim(Targets.value(t), s.people().name(u.user()), "", "");
      case Target.ToSchedule c ->
          new Aim(Targets.value(t), c.schedule().value(), now, "/schedules/" + c.schedule());
    };
  }

  private static Person person(Stage s, UserId u) {
    Moments own = new Moments(s.people().zone(u));
    return new Person(
        u.value(),
        s.people().name(u),
        Ways.of(s.directory(), u, Urgency.HIGH),
        own.at(s.now(), "minute"),
        own.isNight(s.now()));
  }

  private static Optional<Warning> gap(Stage s, Target t) {
    if (!s.directory().reached(t, s.now()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (t) {
          case Target.ToUser u ->
              new Warning(
                  u.user() + " is not on the books.",
                  "A page to this step passes them over.",
                  "/people/new",
                  "Add them",
                  true);
          case Target.ToSchedule c ->
              new Warning(
                  "No one is on call in " + c.schedule() + " now.",
                  next(s, t),
                  "/schedules/" + c.schedule(),
                  "Cover it",
                  true);
        });
  }

  private static String next(Stage s, Target t) {
    return s.directory()
        .nextReached(List.of(t), s.now())
        .map(n -> "The step is passed over until " + s.moments().at(n, "daytime") + ".")
        .orElse("The step is passed over.");
  }

  private static Optional<Warning> silent(Stage s, UserId u) {
    if (!s.directory().rules(u, Urgency.HIGH).isEmpty()) {
      return Optional.empty();
    }
    String name = s.people().name(u);
    String why =
        s.directory().contacts(u).isEmpty()
            ? " has no contact method."
            : " has no rule for urgent pages.";
    return Optional.of(
        new Warning(
            name + why,
            "They would be given the incident and never hear of it.",
            "/people/" + u,
            "Set it up",
            true));
  }

  private static Use use(Service service) {
    String urgency =
        switch (service.urgency()) {
          case HIGH -> "every incident escalates";
          case LOW -> "tells the first step once and never escalates";
          case BY_SEVERITY -> "SEV1 to SEV3 escalate; SEV4 and SEV5 tell the first step once";
        };
    return new Use(service.id().value(), People.shown(service.name()), urgency);
  }

  /// When the last step of the last round is over.
  public String atMost() {
    java.time.Duration round =
        policy.steps().stream()
            .map(EscalationPolicy.Step::delay)
            .reduce(java.time.Duration.ZERO, java.time.Duration::plus);
    return Spans.words(round.multipliedBy(policy.repeats() + 1L));
  }
}
