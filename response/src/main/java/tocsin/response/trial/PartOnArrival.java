package tocsin.response.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import tocsin.ground.json.Json;
import tocsin.response.monitor.Lane;
import tocsin.response.monitor.PartStates;
import tocsin.response.monitor.Progress;

/// A part of a composite, judged as samples arrive.
final class PartOnArrival implements PartPlay {
  private final Trial part;
  private final long every;
  private final Queue<Arrival> coming;
  private final List<Arrival> came = new ArrayList<>();
  private Lane lane;
  private long next;
  private long wake;

  PartOnArrival(Trial part) {
    this.part = part;
    this.every = part.monitor().every().toMillis();
    var reads = Lane.series(part.monitor());
    this.coming =
        new ArrayDeque<>(part.arrivals().stream().filter(a -> reads.test(a.series())).toList());
    this.lane = lane(Progress.NEW);
  }

  private Lane lane(Progress progress) {
    return new Lane(part.monitor(), progress, series -> part.step().toMillis());
  }

  @Override
  public PartStates at(long until) {
    for (; next <= until; next += every) {
      boolean some = false;
      while (!coming.isEmpty() && coming.peek().arrivedMillis() <= next) {
        Arrival a = coming.remove();
        came.add(a);
        some = true;
        long stamp = part.beginMillis() + a.stampMillis();
        if (lane.arrives(a.series(), stamp, a.value(), part.beginMillis() + next)) {
          var _ = lane.early(a.series(), part.beginMillis() + next);
        }
      }
      if (some || wake <= part.beginMillis() + next) {
        var _ = lane.tick(part.beginMillis() + next);
      }
      wake = lane.wakeAt(part.beginMillis() + next);
    }
    return PartStates.of(part.monitor(), lane.progress(part.beginMillis() + next - every));
  }

  @Override
  public void restart() {
    String written = Json.write(lane.progress(part.beginMillis() + next - every));
    lane = lane(Json.read(written, Progress.class));
    came.forEach(a -> lane.remember(a.series(), part.beginMillis() + a.stampMillis(), a.value()));
    wake = lane.wakeAt(part.beginMillis() + next - every);
  }
}
