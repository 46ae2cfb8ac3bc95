package tocsin.server.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  private record Item(String id, int revision, boolean removed, Monitor body) {}

  private record Items(List<Item> items) {}

  private record Saved(int revision) {}

  Map<String, Present> present() throws IOException {
    Map<String, Present> all = new TreeMap<>();
    for (Item i : calls.call("GET", "/monitors", "", Items.class).items()) {
      if (!i.removed()) {
        all.put(i.id(), new Present(i.revision(), i.body()));
      }
    }
    return all;
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
