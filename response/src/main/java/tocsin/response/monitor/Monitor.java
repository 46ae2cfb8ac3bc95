package tocsin.response.monitor;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tocsin.response.quiet.Restraint;
import tocsin.response.words.MonitorId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// A condition on a Graphite target that is looked at again and again. Each series the target gives
/// is judged by itself; what an alert speaks for is chosen.
///
/// @param threshold of the alert; of a range, its lower end
/// @param holdFor how long the condition must hold: slot by slot without a gap, or, over a window,
///   at every evaluation; zero for the newest alone
/// @param every how often it is evaluated
/// @param slot width into which values are put; empty for the step in which the samples come
/// @param lateness how long a missing newest slot is taken for a sample that is still on its way;
///   empty for two slots, and 10 s at least
/// @param recoverAfter how long the condition must have been false, at every evaluation
/// @param message what is broken for people; stands in the page
/// @param runbook what to try first
/// @param tags by which downtimes and searches find it, such as `team:shop`; see [#words]
/// @param levels thresholds beside the one that alerts
/// @param over the window whose values are made one; without it the newest slot counts
/// @param change judges by how much values changed
/// @param tally asks for the condition in some of the last evaluations, or slots
/// @param per for what there is one alert; without it, for all series together
/// @param vanished what becomes of a series that is silent while others are not
/// @param delay how much earlier than now windows end, for samples that come late
/// @param newGroupDelay how long a new series is left alone
/// @param resolveAfter how long trouble outlives its data; without it, for ever
/// @param fullWindow for a query, whether a window that is not full is not judged
/// @param query of a monitor of Datadog, as it was written; there is no target then
/// @param quiet what keeps it from saying too much, and when it says it again
/// @param composite of other monitors, as it was written; there is no target then
/// @param runs judges statuses of a check by how often they come
/// @param form what is made of the target before it is judged
public record Monitor(
    MonitorId id,
    String title,
    ServiceId service,
    String target,
    Comparator comparator,
    double threshold,
    Duration holdFor,
    Duration every,
    Optional<Duration> slot,
    Optional<Duration> lateness,
    Duration recoverAfter,
    NoData noData,
    Severity severity,
    Route route,
    Optional<String> message,
    Optional<String> runbook,
    boolean enabled,
    Optional<List<String>> tags,
    Optional<Levels> levels,
    Optional<Over> over,
    Optional<Change> change,
    Optional<Tally> tally,
    Optional<Per> per,
    Optional<Vanished> vanished,
    Optional<Duration> delay,
    Optional<Duration> newGroupDelay,
    Optional<Duration> resolveAfter,
    Optional<String> query,
    Optional<Boolean> fullWindow,
    Optional<Restraint> quiet,
    Optional<String> composite,
    Optional<Runs> runs,
    Optional<Form> form) {
  /// Monitors are evaluated no more often than this.
  public static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

  /// So many samples at least lie in the time that tells how a series comes, or it has a slot.
  static final int STEPS_IN_HABIT = 3;

  private static final Duration SHORTEST_HABIT = Duration.ofMinutes(5);

  public Monitor {
    // Monitors that were written before these could be have none of them.
    tags = Objects.requireNonNullElse(tags, Optional.empty());
    quiet = Objects.requireNonNullElse(quiet, Optional.empty());
    runs = Objects.requireNonNullElse(runs, Optional.empty());
    composite = Objects.requireNonNullElse(composite, Optional.empty());
    form = Objects.requireNonNullElse(form, Optional.empty());
  }

  /// Reads a monitor as a person or a client wrote it. Whether the target is a target is for the
  /// caller to ask the query room.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static Monitor parse(String json) {
    return MonitorText.read(json);
  }

  /// The same monitor with another hold time, for a backtest.
  public Monitor holding(Duration holdFor) {
    return varied(threshold, holdFor, every);
  }

  /// The same monitor with other figures, for a backtest.
  public Monitor varied(double threshold, Duration holdFor, Duration every) {
    return copied(threshold, holdFor, every, levels, tally);
  }

  /// The same with another threshold and hold time, and without the thresholds and the tally beside
  /// them, which may not fit.
  Monitor tried(double threshold, Duration holdFor) {
    Optional<Levels> range = comparator.isRange() ? levels : Optional.empty();
    return copied(threshold, holdFor, every, range, Optional.empty());
  }

  private Monitor copied(
      double threshold,
      Duration holdFor,
      Duration every,
      Optional<Levels> levels,
      Optional<Tally> tally) {
    return new Monitor(
        id,
        title,
        service,
        target,
        comparator,
        threshold,
        holdFor,
        every,
        slot,
        lateness,
        recoverAfter,
        noData,
        severity,
        route,
        message,
        runbook,
        enabled,
        tags,
        levels,
        over,
        change,
        tally,
        per,
        vanished,
        delay,
        newGroupDelay,
        resolveAfter,
        query,
        fullWindow,
        quiet,
        composite,
        runs,
        form);
  }

  /// Tags that were given it, none when none were.
  public List<String> words() {
    return tags.orElse(List.of());
  }

  /// How far before an evaluation samples are asked for.
  Duration lookback() {
    return judged()
        .plus(change.map(Change::reach).orElse(Duration.ZERO))
        .plus(delay.orElse(Duration.ZERO));
  }

  /// How far back the values lie that are judged themselves, and not just compared with.
  Duration judged() {
    // Whoever asks the store for a stretch does not get its very beginning; a window has it.
    return runs.map(Runs::within)
        .or(() -> over.map(o -> o.window()))
        .map(w -> w.plusSeconds(1))
        .orElse(sight());
  }

  /// How far slots can be seen.
  Duration sight() {
    return habit().plus(longestLateness());
  }

  /// How far before the newest sample is looked to see how it is: long enough for the hold time,
  /// and for the step in which samples come.
  Duration habit() {
    Duration wide = slot.orElse(every);
    Duration tallied = wide.multipliedBy(tally.map(Tally::of).orElse(1));
    Duration held = holdFor.plus(wide).plus(tallied);
    return held.compareTo(SHORTEST_HABIT) > 0 ? held : SHORTEST_HABIT;
  }

  private Duration longestLateness() {
    Duration given = lateness.orElse(Duration.ZERO).plus(habit().dividedBy(STEPS_IN_HABIT));
    return lateness.isEmpty() || given.compareTo(habit()) < 0 ? habit() : given;
  }

  /// Whether a window that is not full is not judged.
  boolean needsFullWindow() {
    return over.map(Over::full).orElse(fullWindow.orElse(false));
  }

  /// What it reads, in the words in which it was written.
  public String reads() {
    return query.or(() -> composite).orElse(target);
  }

  /// The target that is judged: what its form makes of the one that was written.
  public String asks() {
    return inGroups().or(() -> form.map(f -> f.of(target))).orElse(target);
  }

  /// The target that a chart draws: what is compared with the threshold.
  public String drawn() {
    return query.map(q -> QueryTarget.of(q, delay)).orElseGet(this::asks);
  }

  /// The target that gives each group of series its own, called as its alert is; empty where series
  /// are judged and grouped afterwards.
  Optional<String> inGroups() {
    List<String> by = per.map(Per::shared).orElse(List.of());
    return by.isEmpty() ? Optional.empty() : form.flatMap(f -> f.of(target, by));
  }

  /// Whether it reads a target.
  public boolean isPlain() {
    return query.isEmpty() && composite.isEmpty();
  }

  /// What keeps it quiet, as it was chosen or as is usual.
  public Restraint restraint() {
    return quiet.orElse(Restraint.USUAL);
  }

  /// The thresholds, ready to compare with.
  public Limits limits() {
    return Limits.of(comparator, threshold, levels.orElse(Levels.NONE));
  }

  /// The condition in one line: `> 0.05 for 600 s`.
  public String condition() {
    return condition(Level.ALERT);
  }

  /// The condition of a level.
  String condition(Level level) {
    return Conditions.of(this, level);
  }
}
