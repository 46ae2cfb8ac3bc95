package tocsin.bench.monitors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tocsin.bench.peer.Command;
import tocsin.bench.peer.FreePort;
import tocsin.bench.peer.Processes;

/// VictoriaMetrics, fed carbon lines, with vmalert each second, and Alertmanager.
final class VmalertRig implements Rig {
  private final Path folder;
  private final int http = FreePort.find();
  private final int carbon = FreePort.find();
  private final int alertPort = FreePort.find();
  private final Processes processes = new Processes();
  private final Alertmanager alertmanager = new Alertmanager();
  private Lines[] lines = {};

  VmalertRig(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "victoriametrics + vmalert + alertmanager";
  }

  @Override
  public void start(int probes, String hook) throws IOException {
    alertmanager.start(processes, folder, hook);
    processes.start(
        new Command(
            "vm.log",
            Map.of(),
            List.of(
                Peers.victoria(),
                "-storageDataPath=" + folder.resolve("data"),
                "-httpListenAddr=127.0.0.1:" + http,
                "-graphiteListenAddr=127.0.0.1:" + carbon,
                "-search.latencyOffset=0s",
                "-loggerLevel=WARN")),
        folder);
    Ready.await(http, "/health");
    lines = new Lines[] {new Lines(carbon)};
    Rule.write(folder);
    processes.start(vmalert(), folder);
    Ready.await(alertPort, "/health");
  }

  private Command vmalert() {
    return new Command(
        "vmalert.log",
        Map.of(),
        List.of(
            Peers.vmalert(),
            "-rule=r.yml",
            "-evaluationInterval=1s",
            "-rule.evalDelay=0s",
            "-datasource.url=http://127.0.0.1:" + http,
            "-notifier.url=http://127.0.0.1:" + alertmanager.port(),
            "-httpListenAddr=127.0.0.1:" + alertPort,
            "-loggerLevel=WARN"));
  }

  @Override
  public void send(int first, double[] values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      lines[0].add("probe;probe=" + Probe.name(first + i), values[i], Lines.second());
    }
    lines[0].flush();
  }

  @Override
  public double cpuSeconds() {
    return processes.cpuSeconds();
  }

  @Override
  public void close() {
    Ready.stop(processes);
  }
}
