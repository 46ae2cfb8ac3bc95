package tocsin.server.cli;

import java.io.IOException;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.response.monitor.Monitor;
import tocsin.server.written.Written;

/// What commands about monitors ask of a server that runs.
record MonitorCalls(ServerCalls calls) {
  /// One that is there.
  record Present(int revision, Monitor monitor) {}

  /// What a monitor would have done.
  ///
  /// @param much whether it would have spoken all the time
  record Past(int alerts, boolean much) {
    String words() {
      return much ? "all the time" : alerts + (alerts == 1 ? " alert" : " alerts");
    }
  }

  /// @param present empty when there is none yet
  record Backtest(Past draft, Optional<Past> present) {}

  private record Item(int revision, boolean removed, Monitor body) {}

  private record Saved(int revision) {}

  /// The one that a file speaks of; empty when there is none yet.
  Optional<Present> present(Written w) throws IOException {
    return calls
        .find("/monitors/" + w.id(), Item.class)
        .filter(i -> !i.removed())
        .map(i -> new Present(i.revision(), i.body()));
  }

  Backtest backtest(Written w, int days) throws IOException {
    return calls.call(
        "POST",
        "/monitors/" + w.id() + "/backtest?days=" + days,
        Json.write(w.monitor()),
        Backtest.class);
  }

  void save(Written w) throws IOException {
    calls.call("PUT", "/monitors/" + w.id(), Json.write(w.monitor()), Saved.class);
  }
}
