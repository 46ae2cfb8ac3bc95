package tocsin.response.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.downtime.Decision;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.DowntimeFact;
import tocsin.response.downtime.Holding;
import tocsin.response.downtime.Scope;
import tocsin.response.monitor.Monitor;
import tocsin.response.words.DowntimeId;
import tocsin.response.words.Fact;

/// Decides what follows when a downtime, or one of its windows, is over: what fired or fell silent
/// in it and still does is told now, once, as the downtime has it. Pure on the folded state.
final class AfterDowntime {
  private final StillFiring still;
  private final Downtimes downtimes;
  private final Directory directory;

  AfterDowntime(StillFiring still, Downtimes downtimes, Directory directory) {
    this.still = still;
    this.downtimes = downtimes;
    this.directory = directory;
  }

  /// One alert at a time, because incidents are numbered from the folded state; the end is written
  /// down when none is left.
  List<Fact> over(DowntimeId id, Instant now) {
    Optional<Downtime> cancelled = downtimes.cancelled(id);
    return cancelled
        .or(() -> downtimes.find(id))
        .flatMap(d -> first(d, cancelled.isPresent(), now))
        .orElseGet(() -> List.of(new DowntimeFact.Ended(id, now)));
  }

  private Optional<List<Fact>> first(Downtime d, boolean cancelled, Instant now) {
    return directory.monitors().stream()
        .flatMap(m ->
            still
                .keys(m)
                .filter(key -> isTold(d, cancelled, m, key, now))
                .map(key -> still.tell(m, key, "downtime " + d.id(), now)))
        .filter(facts -> !facts.isEmpty())
        .findFirst();
  }

  private boolean isTold(Downtime d, boolean cancelled, Monitor m, String key, Instant now) {
    Holding.Subject s = GroupTags.subject(m, key);
    return d.monitors().has(s.monitor(), s.tags())
        && Scope.parse(d.scope()).covers(s.group())
        && downtimes.holding().end(s, d, still.hush().state(m, key), cancelled, now)
            instanceof Decision.Tell;
  }
}
