package tocsin.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.response.paging.Escalation;
import tocsin.response.paging.Pages;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Rings;
import tocsin.response.paging.Roster;
import tocsin.response.paging.Run;
import tocsin.response.paging.Runs;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.RunId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// Plays an escalation on a clock of its own, with the engine that decides for real, and keeps the
/// facts it decides. Nothing is written and nothing is sent. Pure.
public final class Rehearsal {
  private static final Duration LONGEST = Duration.ofDays(8);
  private static final int MOST_FACTS = 1_000;
  private static final RunId RUN = new RunId("rehearsal-r1");
  private static final IncidentId INCIDENT = new IncidentId("rehearsal");

  /// What is played.
  ///
  /// @param answers who acknowledges at their first page; nobody when empty
  public record Case(PolicyId policy, Urgency urgency, Instant at, Optional<UserId> answers) {}

  /// A fact and when it happens.
  public record Happening(Instant at, PagingFact fact) {}

  private final Escalation escalation;
  private final Runs runs = new Runs();
  private final Pages pages = new Pages();
  private final Rings rings = new Rings();
  private final List<Happening> all = new ArrayList<>();
  private final Case played;

  private Rehearsal(Roster roster, Case played) {
    this.escalation = new Escalation(roster, pages, rings);
    this.played = played;
  }

  /// What would happen, in order, until somebody answers, nobody is left or eight days are over.
  static List<Happening> play(Roster roster, Case played) {
    return new Rehearsal(roster, played).play();
  }

  private List<Happening> play() {
    Instant end = played.at().plus(LONGEST);
    var started =
        new PagingFact.RunStarted(
            RUN, INCIDENT, new Run.Source.OwnPolicy(played.policy()), played.urgency());
    fold(escalation.start(RUN, started, "first step", played.at()), played.at());
    Optional<Instant> next = next();
    while (next.isPresent() && next.get().isBefore(end) && goesOn()) {
      step(next.get());
      next = next();
    }
    return List.copyOf(all);
  }

  private boolean goesOn() {
    return all.size() < MOST_FACTS
        && !(all.getLast().fact() instanceof PagingFact.PageDue p
            && played.answers().filter(p.user()::equals).isPresent());
  }

  private Optional<Instant> next() {
    Run run = run();
    Optional<Instant> page = run.pageAt();
    return run.nextAt().isPresent() && page.isPresent()
        ? page.filter(p -> p.isBefore(run.nextAt().get())).or(run::nextAt)
        : run.nextAt().or(() -> page);
  }

  /// At the same moment the next step comes first, as in the real clockwork: what was planned for
  /// the step before is dropped.
  private void step(Instant now) {
    Run run = run();
    boolean escalates = run.nextAt().filter(n -> !n.isAfter(now)).isPresent();
    fold(
        escalates
            ? escalation.advance(run, "nobody answered on step " + run.level(), now)
            : escalation.planned(run, now),
        now);
  }

  private Run run() {
    return runs.find(RUN).orElseThrow();
  }

  private void fold(List<PagingFact> facts, Instant now) {
    for (PagingFact fact : facts) {
      runs.apply(fact, now);
      pages.apply(fact, now);
      rings.apply(fact);
      all.add(new Happening(now, fact));
      if (!goesOn()) {
        return;
      }
    }
  }
}
