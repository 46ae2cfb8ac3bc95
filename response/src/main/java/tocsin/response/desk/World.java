package tocsin.response.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import tocsin.ground.journal.Journal;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.SampleSource;
import tocsin.response.paging.Courier;

/// The one door through which the world comes in. The server fills it with real clocks, files and
/// vendors, the simulation with virtual ones; nothing else differs between them.
public record World(
    InstantSource clock,
    RandomGenerator random,
    Journal journal,
    SampleSink sink,
    SampleSource source,
    List<Courier> couriers) {
  public World {
    couriers = List.copyOf(couriers);
  }
}
