package tocsin.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.JournalUnavailableException;
import tocsin.ground.loop.Turns;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.desk.LedgerCheck;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;
import tocsin.sim.world.ForgettingJournal.Mood;

/// One world: a desk on a virtual clock, over a journal that fails, with couriers that lose, delay,
/// repeat and refuse, in a process that dies between any two steps. Everything in it follows from
/// its seed.
final class VirtualWorld {
  private static final int CLAIM = 10;

  /// Something that must hold did not.
  record Violation(long seed, int step, String what, List<String> events) {}

  private final long seed;
  private final RandomGenerator random;
  private final Workload workload;
  private final Post post;
  private final ForgettingJournal journal = new ForgettingJournal();
  private final List<Invariant> invariants =
      List.of(
          new SilenceAfterAnAnswer(),
          new OnlyThoseMeant(),
          new NobodyIsLeftUntold(),
          new EverybodyAssignedIsTold(),
          new StepsInOrder(),
          new PlansAreKept(),
          new LeasesHold(),
          new DuplicatesAreBounded(),
          new EveryPageIsExplained(),
          new FailuresAreFollowed(),
          new PaceIsKept(),
          new QuietHoursAreQuiet(),
          new BrokenVendorsRest(),
          new MessagesShareTheirFate(),
          new HighGoesFirst(),
          new UrgentLeavesSoon(),
          new QueuesAreBounded(),
          new AlertsKeepTogether(),
          new GroupsStayTogether(),
          new NothingIsHeldForEver(),
          new SilenceIsHeard(),
          new CoverIsKept(),
          new NoticesAreTrue(),
          new WordsSuit());
  private final NothingIsLost lost = new NothingIsLost();
  private final boolean stormy;
  private final List<String> events = new ArrayList<>();
  private final Map<Long, Fact> read = new HashMap<>();
  private Turns<Input, Fact, Answer> turns = folded();
  private Optional<String> wrong = Optional.empty();
  private Instant now;
  private long seen;
  private boolean calm = true;

  VirtualWorld(long seed) {
    this(seed, Storm.isIn(seed));
  }

  /// @param stormy whether thousands of alerts come in it at once
  VirtualWorld(long seed, boolean stormy) {
    this.seed = seed;
    this.stormy = stormy;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Season season = Season.of(random);
    this.workload = new Workload(random, season);
    this.post = new Post(random);
    this.now = season.start();
  }

  long facts() {
    return journal.end();
  }

  /// Plays a number of steps, then lets everything come to rest.
  Optional<Violation> play(int steps) {
    workload.setUp().forEach(this::take);
    if (stormy) {
      take(Workload.crowd());
    }
    calm = false;
    Storm storm = new Storm(seed, steps);
    for (int step = 1; step <= steps; step++) {
      step();
      if (stormy && step == storm.step()) {
        breaks(storm);
      }
      if (wrong.isPresent()) {
        return violation(step);
      }
    }
    calm = true;
    passes(workload.calm());
    wrong = wrong.or(() -> lost.holds(desk()));
    wrong = wrong.or(() -> Replays.differ(journal));
    wrong = wrong.or(() -> LedgerCheck.of(journal, "").faults().stream().findFirst());
    return wrong.isPresent() ? violation(steps) : Optional.empty();
  }

  private Optional<Violation> violation(int step) {
    return wrong.map(w -> new Violation(seed, step, w, List.copyOf(events)));
  }

  private Turns<Input, Fact, Answer> folded() {
    return new Turns<>(journal, () -> new FamiliarDesk(new Desk(), read));
  }

  private Desk desk() {
    return ((FamiliarDesk) turns.state()).desk();
  }

  private void step() {
    switch (random.nextInt(10)) {
      case 0 -> crash();
      case 1 -> reportLate();
      case 2, 3, 4 -> passes(Duration.ofSeconds(random.nextInt(1, 900)));
      default -> workload.next(desk(), now).forEach(this::take);
    }
  }

  /// Between batches everything goes on as ever: couriers, answers, crashes.
  private void breaks(Storm storm) {
    for (List<Input.Trigger> batch : storm.batches()) {
      if (wrong.isPresent()) {
        return;
      }
      send(batch);
      passes(Duration.ofSeconds(random.nextInt(1, 20)));
      if (random.nextInt(3) == 0) {
        step();
      }
    }
  }

  /// What was not answered is sent again.
  private void send(List<Input.Trigger> batch) {
    List<Answer> answers = take(batch);
    if (answers.isEmpty()) {
      answers = take(batch);
    }
    for (int i = 0; i < answers.size(); i++) {
      Input.Trigger sent = batch.get(i);
      Answer answer = answers.get(i);
      wrong = wrong.or(() -> lost.told(sent, answer, desk()));
    }
  }

  /// Only what was committed is left; reports that were under way are lost.
  private void crash() {
    events.add(now + " crash");
    post.crash();
    String before = Replays.state(desk());
    turns = folded();
    if (!Replays.state(desk()).equals(before)) {
      wrong = wrong.or(() -> Optional.of("a restart changed the state from " + before));
    }
    look();
  }

  private void reportLate() {
    post.late().ifPresent(this::take);
  }

  /// Every wake-up comes at its own instant, and the outbox is emptied after each.
  private void passes(Duration time) {
    Instant until = now.plus(time);
    while (wrong.isEmpty()) {
      carry();
      Optional<Instant> wake = turns.wake().map(w -> w.at());
      // What the journal did not take is asked for again a second later, as by the dispatcher.
      Optional<Instant> page =
          desk().pages().nextAt().map(t -> t.isAfter(now) ? t : now.plusSeconds(1));
      Instant next =
          wake.filter(w -> page.isEmpty() || w.isBefore(page.get())).or(() -> page).orElse(until);
      if (next.isAfter(until) || (wake.isEmpty() && page.isEmpty())) {
        now = until;
        return;
      }
      now = next.isAfter(now) ? next : now;
      turns.wake().filter(w -> !w.at().isAfter(now)).ifPresent(w -> take(w.input()));
    }
  }

  /// Some claims decide what follows and hand nothing over; the next one goes on.
  private void carry() {
    boolean more = true;
    while (more && wrong.isEmpty()) {
      long before = journal.end();
      more = claim() && journal.end() > before;
    }
  }

  /// Hands over what is claimed.
  ///
  /// @return false when it cannot go on now
  private boolean claim() {
    if (!(take(new Input.ClaimPages(CLAIM)) instanceof Answer.Claimed c)) {
      return false;
    }
    for (Delivery d : c.deliveries()) {
      if (!calm && random.nextInt(80) == 0) {
        // What was claimed and not carried comes again when its lease ends.
        crash();
        return false;
      }
      deliver(d);
    }
    return true;
  }

  private void deliver(Delivery d) {
    List<Input.ReportPage> reports = calm ? post.carryWell(d) : post.carry(d);
    if (reports.isEmpty()) {
      events.add(now + " no report of " + d.page());
    }
    reports.forEach(this::take);
    wrong = wrong.or(post::wrong);
  }

  private Answer take(Input input) {
    List<Answer> answers = take(List.of(input));
    Answer answer = answers.isEmpty() ? new Answer.Refused("not decided") : answers.getFirst();
    wrong = wrong.or(meaningless(input, answer));
    return answer;
  }

  /// One commit.
  ///
  /// @return nothing when nobody is answered
  private List<Answer> take(List<? extends Input> inputs) {
    if (!(inputs.getFirst() instanceof Input.ClaimPages)) {
      events.add(now + " " + shown(inputs));
    }
    if (!calm && random.nextInt(25) == 0) {
      journal.next(random.nextBoolean() ? Mood.FAILS_BEFORE : Mood.FAILS_AFTER);
    }
    List<Answer> answers = decided(inputs);
    journal.next(Mood.WORKS);
    look();
    return answers;
  }

  private static String shown(List<? extends Input> inputs) {
    int more = inputs.size() - 1;
    return more == 0 ? inputs.getFirst().toString() : inputs.getFirst() + " and " + more + " more";
  }

  private List<Answer> decided(List<? extends Input> inputs) {
    try {
      return turns.take(List.copyOf(inputs), now).answers();
    } catch (JournalUnavailableException e) {
      // As the loop does: nobody was answered, and the state is folded anew.
      events.add(now + " " + e.getMessage());
      turns = folded();
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      // In the real loop a wake-up that throws comes back for ever, and nobody is paged any more.
      wrong = wrong.or(() -> Optional.of("deciding " + shown(inputs) + " threw " + e));
    }
    return List.of();
  }

  /// A workload whose inputs are refused as faulty tests less than it seems to.
  private static Supplier<Optional<String>> meaningless(Input input, Answer answer) {
    return () ->
        answer instanceof Answer.Invalid || answer instanceof Answer.NotFound
            ? Optional.of("the workload means nothing: " + input + ": " + answer)
            : Optional.empty();
  }

  /// Shows what was committed since the last look to everything that must hold.
  private void look() {
    Desk desk = desk();
    for (Entry e : journal.read(seen, 1_000_000)) {
      Fact fact = turns.state().decode(e);
      seen = e.position();
      for (Invariant i : invariants) {
        wrong = wrong.or(() -> i.sees(fact, e.at(), desk));
      }
      if (fact instanceof PagingFact.PageDue due) {
        wrong = wrong.or(() -> TimelineExplains.not(due, journal.views()));
      }
    }
    for (Invariant i : invariants) {
      wrong = wrong.or(() -> i.holds(now, desk));
    }
  }
}
