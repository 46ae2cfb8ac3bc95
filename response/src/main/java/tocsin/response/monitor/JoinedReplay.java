package tocsin.response.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.MonitorId;

/// A composite going through history: its parts first, as they are now, each by itself; then it, at
/// its own ticks, from how they stood. Ticks at which nothing can change are left out. Blocking: it
/// reads samples.
final class JoinedReplay {
  /// Ticks that are judged; of what needs more only the beginning is looked at.
  private static final int MOST_TICKS = 300_000;

  /// After so many ticks somebody who waits is asked.
  private static final int ASKED_EACH = 1_000;

  private static final double SHARE_OF_PARTS = 0.9;

  private final Traces traces;
  private final TimeRange over;
  private final Going going;
  private final Function<MonitorId, Optional<Monitor>> known;

  JoinedReplay(
      Traces traces, TimeRange over, Going going, Function<MonitorId, Optional<Monitor>> known) {
    this.traces = traces;
    this.over = over;
    this.going = going;
    this.known = known;
  }

  private record Parts(Map<MonitorId, PartPast> pasts, Optional<Instant> since) {}

  /// What variants would have done that join the same.
  ///
  /// @throws IllegalArgumentException for a part that is not there, or joins others itself
  List<Replay.Found> of(List<Monitor> variants) {
    String text = variants.getFirst().composite().orElseThrow();
    Parts parts = parts(Composite.parse(text).monitors().stream().map(this::part).toList());
    List<Replay.Found> found = new ArrayList<>();
    for (Monitor variant : variants) {
      parts.pasts().values().forEach(PartPast::rewind);
      double share = SHARE_OF_PARTS + (1 - SHARE_OF_PARTS) * found.size() / variants.size();
      found.add(new Play(variant, parts).found(share));
    }
    return found;
  }

  private Monitor part(MonitorId id) {
    Monitor part =
        known
            .apply(id)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "composite: '" + id + "' (expected: the id of a monitor that is there)"));
    if (part.composite().isPresent()) {
      throw new IllegalArgumentException(
          "composite: '" + id + "' joins others itself (expected: one that does not)");
    }
    return part;
  }

  private Parts parts(List<Monitor> all) {
    Map<MonitorId, PartPast> pasts = new LinkedHashMap<>();
    List<Instant> begun = new ArrayList<>();
    for (Monitor part : all) {
      double done = pasts.size();
      Going mine = share -> going.on(SHARE_OF_PARTS * (done + share) / all.size());
      PartPast past = new PartPast(part, tickFrom(over.from(), part));
      pasts.put(part.id(), past);
      if (Traces.isCausal(part)) {
        new Rerun(traces, over, mine).of(List.of(part), past::hear).since().ifPresent(begun::add);
      } else {
        new Questioned(traces, over, mine).of(part, past::hear);
      }
    }
    // It can be judged once all of its parts have shown something.
    return new Parts(pasts, begun.stream().max(Comparator.naturalOrder()));
  }

  private static long tickFrom(Instant from, Monitor m) {
    long every = m.every().toMillis();
    return Math.ceilDiv(from.toEpochMilli(), every) * every;
  }

  /// One variant.
  private final class Play {
    private final Monitor monitor;
    private final Parts parts;
    private final long every;
    private final Episodes episodes = new Episodes();
    private Progress progress = Progress.NEW;
    private int groups;
    private int ticks;

    Play(Monitor monitor, Parts parts) {
      this.monitor = monitor;
      this.parts = parts;
      this.every = monitor.every().toMillis();
    }

    /// @param share of all work that is done
    Replay.Found found(double share) {
      NavigableSet<Long> changes = new TreeSet<>();
      long last = over.until().toEpochMilli();
      for (PartPast p : parts.pasts().values()) {
        p.times().forEach(t -> changes.add(Math.ceilDiv(t, every) * every));
        last = Math.min(last, p.end());
      }
      long at = tickFrom(over.from(), monitor);
      long settled = at;
      while (at <= last && ticks < MOST_TICKS) {
        if (ticks++ % ASKED_EACH == 0) {
          going.check(share);
        }
        settled = changes.contains(at) ? at + settling() : settled;
        judge(at);
        at = at < settled ? at + every : next(changes, at);
      }
      boolean isWhole = at > last && last == over.until().toEpochMilli();
      return new Replay.Found(monitor.every(), groups, parts.since(), episodes.all(), !isWhole);
    }

    /// The tick before the next change, so that what is carried knows that nothing was missing.
    private long next(NavigableSet<Long> changes, long at) {
      Long change = changes.higher(at);
      return change == null ? Long.MAX_VALUE : Math.max(at + every, change - every);
    }

    private void judge(long at) {
      Map<MonitorId, PartStates> states = new LinkedHashMap<>();
      parts.pasts().forEach((id, past) -> states.put(id, past.at(at)));
      Judgement judged = Joined.judge(monitor, states, progress, Instant.ofEpochMilli(at));
      progress = judged.progress();
      groups = Math.max(groups, judged.readings().size());
      episodes.add(judged.moves(), Instant.ofEpochMilli(at));
    }

    /// How long after a change something may still follow from it.
    private long settling() {
      Rule rule = Rule.of(monitor);
      long resolves = rule.resolveAfter() == Long.MAX_VALUE ? 0 : rule.resolveAfter();
      return rule.holdFor()
          + rule.recoverAfter()
          + resolves
          + rule.newGroupDelay()
          + rule.absent().after().toMillis()
          + rule.vanished().after().toMillis()
          + (rule.tally().map(Tally::of).orElse(0) + 2) * every;
    }
  }
}
