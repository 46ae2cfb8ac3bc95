package tocsin.bench.monitors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tocsin.bench.peer.Command;
import tocsin.bench.peer.FreePort;
import tocsin.bench.peer.HttpConnection;
import tocsin.bench.peer.Processes;
import tocsin.bench.peer.PushedSample;

/// Prometheus with rules each second, fed by remote write, and Alertmanager.
final class PrometheusRig implements Rig {
  private final Path folder;
  private final int port = FreePort.find();
  private final Processes processes = new Processes();
  private final Alertmanager alertmanager = new Alertmanager();

  PrometheusRig(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "prometheus + alertmanager";
  }

  @Override
  public void start(int probes, String hook) throws IOException {
    alertmanager.start(processes, folder, hook);
    Rule.write(folder);
    Files.writeString(
        folder.resolve("p.yml"),
        """
        global: {scrape_interval: 1s, evaluation_interval: 1s}
        rule_files: [r.yml]
        alerting: {alertmanagers: [{static_configs: [{targets: ['127.0.0.1:%d']}]}]}
        """
            .formatted(alertmanager.port()));
    List<String> words =
        List.of(
            Peers.prometheus(),
            "--config.file=p.yml",
            "--storage.tsdb.path=data",
            "--web.listen-address=127.0.0.1:" + port,
            "--web.enable-remote-write-receiver",
            "--log.level=warn");
    processes.start(new Command("prom.log", Map.of(), words), folder);
    Ready.await(port, "/-/ready");
  }

  @Override
  public void send(int first, double[] values) throws IOException {
    List<String> names = Probe.names(first, values.length);
    try (var connection = new HttpConnection(port)) {
      PushedSample.send(connection, "probe", names, values, System.currentTimeMillis());
    }
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
