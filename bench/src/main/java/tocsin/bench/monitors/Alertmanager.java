package tocsin.bench.monitors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tocsin.bench.peer.Command;
import tocsin.bench.peer.FreePort;
import tocsin.bench.peer.Processes;

/// Alertmanager as fast as it can be set: it waits for no group.
final class Alertmanager {
  private final int port = FreePort.find();

  int port() {
    return port;
  }

  void start(Processes processes, Path folder, String hook) throws IOException {
    Files.writeString(
        folder.resolve("am.yml"),
        """
        route: {receiver: hook, group_by: ['...'], group_wait: 0s, group_interval: 1s, repeat_interval: 1h}
        receivers:
          - name: hook
            webhook_configs: [{url: '%s', send_resolved: false}]
        """
            .formatted(hook));
    processes.start(
        new Command(
            "am.log",
            Map.of(),
            List.of(
                Peers.alertmanager(),
                "--config.file=am.yml",
                "--storage.path=am",
                "--cluster.listen-address=",
                "--web.listen-address=127.0.0.1:" + port,
                "--log.level=warn")),
        folder);
    Ready.await(port, "/-/ready");
  }
}
