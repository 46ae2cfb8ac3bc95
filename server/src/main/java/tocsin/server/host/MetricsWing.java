package tocsin.server.host;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tocsin.edge.graphite.GraphiteDoor;
import tocsin.metrics.event.EventFile;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.Workers;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.tsdb.Durability;
import tocsin.metrics.tsdb.EmbeddedStore;
import tocsin.metrics.tsdb.StoreLimits;
import tocsin.server.page.CarbonDoor;
import tocsin.server.settings.Keeping;
import tocsin.server.settings.Key;
import tocsin.server.settings.Settings;

/// The metrics half, wired: store, query engine, Graphite's door, carbon's ports.
final class MetricsWing implements AutoCloseable {
  private static final String EVENTS = "events.jsonl";
  private static final String MONITORS = "monitors.json";

  private final EmbeddedStore store;
  private final Workers workers = Workers.forThisMachine();
  private final EventFile events;
  private final QueryEngine engine;
  private final Sight sight;
  private final GraphiteDoor graphite;
  private final SamplePorts ports;

  MetricsWing(Settings settings, InstantSource clock) throws IOException {
    RetentionRules rules = RuleFiles.read(settings);
    this.events = EventFile.open(settings.data().resolve(EVENTS));
    try {
      this.ports = new SamplePorts(settings, clock);
    } catch (StartException e) {
      workers.close();
      events.close();
      throw e;
    }
    try {
      this.store = new EmbeddedStore(StoppedStore.folder(settings), limits(rules, settings), clock);
    } catch (IOException | RuntimeException e) {
      ports.close();
      workers.close();
      events.close();
      throw e;
    }
    QueryLimits questions = Memory.of(settings.questions(), Runtime.getRuntime().maxMemory());
    this.engine = new QueryEngine(store, rules, questions, workers, events);
    this.sight = new Sight(store, engine, rules.finestSeconds(), settings.data().resolve(MONITORS));
    this.graphite =
        new GraphiteDoor(engine, new GraphiteDoor.Kept(store, store, store, events, rules), clock);
    ports.begin(store);
  }

  private static StoreLimits limits(RetentionRules rules, Settings settings) {
    Keeping keeping = settings.keeping();
    Memory memory = Memory.of(settings.limits().memoryBytes());
    return StoreLimits.USUAL
        .bounded(settings.limits().series(), memory.indexBytes(), memory.besideBytes())
        .retaining(Duration.ofSeconds(rules.longestRetentionSeconds()))
        .within(keeping.diskBytes())
        .surviving(
            switch (keeping.durability()) {
              case KILL -> Durability.KILL_SAFE;
              case POWER -> Durability.POWER_SAFE;
            });
  }

  EmbeddedStore store() {
    return store;
  }

  /// What monitors see.
  Sight sight() {
    return sight;
  }

  QueryEngine engine() {
    return engine;
  }

  GraphiteDoor graphite() {
    return graphite;
  }

  SamplePorts ports() {
    return ports;
  }

  IngestReport ingest() {
    return new IngestReport(ports.doors(), new LimitsReport(store, ports.sources()));
  }

  /// The door for pickles, as the next.
  Optional<CarbonDoor> pickleDoor() {
    return ports
        .pickles()
        .map(p -> new CarbonDoor(Key.PICKLE.text(), ports.host(Key.PICKLE), p.port()));
  }

  /// The door for lines, for those who are told where it is.
  Optional<CarbonDoor> carbonDoor() {
    return ports
        .lines()
        .map(c -> new CarbonDoor(Key.CARBON.text(), ports.host(Key.CARBON), c.port()));
  }

  @Override
  public void close() throws IOException {
    ports.close();
    workers.close();
    events.close();
    store.close();
  }
}
