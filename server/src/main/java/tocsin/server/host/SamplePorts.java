package tocsin.server.host;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tocsin.edge.carbon.CarbonListener;
import tocsin.edge.carbon.PickleListener;
import tocsin.metrics.ingest.IngestCounters;
import tocsin.metrics.ingest.IngestLimits;
import tocsin.metrics.ingest.Sources;
import tocsin.metrics.store.SampleSink;
import tocsin.server.settings.Key;
import tocsin.server.settings.Limits;
import tocsin.server.settings.Listen;
import tocsin.server.settings.Settings;

/// The ports that take samples, each with its own count of what came in. They are bound before
/// there is a store, so that senders find them open while a start reads what the disk holds.
final class SamplePorts implements AutoCloseable {
  private final Settings settings;
  private final IngestCounters plaintext = new IngestCounters();
  private final IngestCounters pickle = new IngestCounters();
  private final IngestCounters datadog = new IngestCounters();
  private final Sources sources;
  private final Optional<CarbonListener> lines;
  private final Optional<PickleListener> pickles;
  private final CompletableFuture<SampleSink> sink = new CompletableFuture<>();

  /// What came in by one port.
  ///
  /// @param unit what a sender says a sample with
  /// @param key the setting that opens it
  /// @param address where it listens; empty when it is switched off
  record Door(String name, String unit, Key key, String address, IngestCounters counters) {}

  /// @throws StartException if a port is taken
  SamplePorts(Settings settings, InstantSource clock) {
    this.settings = settings;
    Limits limits = settings.limits();
    this.sources =
        new Sources(
            new IngestLimits(limits.seriesOfSource(), limits.samplesOfSource(), limits.samples()),
            clock);
    this.lines =
        Ports.open(
            Key.CARBON,
            settings.carbon(),
            at -> new CarbonListener(at, sink::join, plaintext, clock, sources));
    try {
      this.pickles =
          Ports.open(
              Key.PICKLE,
              settings.pickle(),
              at -> new PickleListener(at, sink::join, pickle, clock, sources));
    } catch (StartException e) {
      lines.ifPresent(CarbonListener::close);
      throw e;
    }
  }

  /// Takes samples from now on, those that wait in the sockets first.
  void begin(SampleSink store) {
    sink.complete(store);
    lines.ifPresent(CarbonListener::begin);
    pickles.ifPresent(PickleListener::begin);
  }

  List<Door> doors() {
    return List.of(
        new Door("plaintext", "lines", Key.CARBON, carbonAddress(), plaintext),
        new Door("pickle", "tuples", Key.PICKLE, pickleAddress(), pickle),
        new Door("datadog", "points", Key.HTTP, "/api/v1/series", datadog));
  }

  private String carbonAddress() {
    return lines.map(l -> address(Key.CARBON, l.port())).orElse("");
  }

  private String pickleAddress() {
    return pickles.map(p -> address(Key.PICKLE, p.port())).orElse("");
  }

  private String address(Key key, int port) {
    String host = host(key);
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }

  /// The name or address that a port is bound to; empty when it is switched off.
  String host(Key key) {
    Listen listen = key == Key.CARBON ? settings.carbon() : settings.pickle();
    return listen instanceof Listen.At(String host, int _) ? host : "";
  }

  /// What came in as Datadog's clients send it.
  IngestCounters datadog() {
    return datadog;
  }

  Sources sources() {
    return sources;
  }

  Optional<CarbonListener> lines() {
    return lines;
  }

  Optional<PickleListener> pickles() {
    return pickles;
  }

  @Override
  public void close() {
    lines.ifPresent(CarbonListener::close);
    pickles.ifPresent(PickleListener::close);
  }
}
