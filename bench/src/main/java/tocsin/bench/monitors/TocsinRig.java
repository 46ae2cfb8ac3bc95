package tocsin.bench.monitors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tocsin.bench.alerts.Api;
import tocsin.bench.peer.Command;
import tocsin.bench.peer.FreePort;
import tocsin.bench.peer.Processes;

/// This checkout, fed carbon lines.
final class TocsinRig implements Rig {
  private final Path folder;
  private final int http = FreePort.find();
  private final int carbon = FreePort.find();
  private final Processes processes = new Processes();
  private Lines[] lines = {};

  TocsinRig(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "tocsin";
  }

  int carbon() {
    return carbon;
  }

  Api api() {
    return new Api(http);
  }

  @Override
  public void start(int probes, String hook) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("schemas.conf"), "[all]\npattern = .*\nretentions = 1s:1d\n");
    processes.start(command(), folder);
    Ready.await(http, "/readyz");
    lines = new Lines[] {new Lines(carbon)};
    try (Api api = api()) {
      for (int i = 0; i < probes; i++) {
        Watch.probe(api, Probe.name(i), hook);
      }
    }
  }

  private Command command() {
    var environment = Map.of("TOCSIN_BUILD", "never", "TOCSIN_ADMIN_KEY", Api.KEY);
    return new Command(
        "tocsin.log",
        environment,
        List.of(
            Path.of("tocsin").toAbsolutePath().toString(),
            "serve",
            "--data",
            folder.resolve("data").toString(),
            "--http",
            "127.0.0.1:" + http,
            "--carbon",
            "127.0.0.1:" + carbon,
            "--pickle",
            "none",
            "--storage-schemas",
            folder.resolve("schemas.conf").toString(),
            "--outbound-allowed",
            "127.0.0.1"));
  }

  @Override
  public void send(int first, double[] values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      lines[0].add("probes." + Probe.name(first + i), values[i], Lines.second());
    }
    lines[0].flush();
  }

  @Override
  public double cpuSeconds() {
    return processes.cpuSeconds();
  }

  double cpuSeconds(Predicate<String> thread) {
    return processes.cpuSeconds(thread);
  }

  double peakBytes() {
    return processes.peakBytes();
  }

  @Override
  public void close() {
    Ready.stop(processes);
  }
}
