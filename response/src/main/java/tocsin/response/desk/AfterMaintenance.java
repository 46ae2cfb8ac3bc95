package tocsin.response.desk;

import java.time.Instant;
import java.util.List;
import tocsin.response.service.ServiceFact;
import tocsin.response.words.Fact;
import tocsin.response.words.ServiceId;

/// Decides what follows when a maintenance window ends: a monitor that fired in it and still does
/// opens its incident now, because it will not fire again. Pure on the folded state.
final class AfterMaintenance {
  private final StillFiring still;
  private final Downtimes downtimes;
  private final Directory directory;

  AfterMaintenance(StillFiring still, Downtimes downtimes, Directory directory) {
    this.still = still;
    this.downtimes = downtimes;
    this.directory = directory;
  }

  /// One alert at a time, because incidents are numbered from the folded state; the end is written
  /// down when none is left.
  List<Fact> over(ServiceId service, Instant now) {
    return directory.monitors().stream()
        .filter(m -> m.service().equals(service))
        .flatMap(m ->
            still
                .keys(m)
                .filter(key -> downtimes.holding().holds(GroupTags.subject(m, key), now).isEmpty())
                .map(key -> still.tell(m, key, "a maintenance window", now)))
        .findFirst()
        .filter(facts -> !facts.isEmpty())
        .orElseGet(() -> List.of(new ServiceFact.MaintenanceEnded(service, now)));
  }
}
