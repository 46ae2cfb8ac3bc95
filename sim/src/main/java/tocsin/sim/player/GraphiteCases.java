package tocsin.sim.player;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.edge.graphite.GraphiteDoor;
import tocsin.ground.json.Json;
import tocsin.metrics.event.MemoryEvents;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.Workers;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tools.jackson.databind.JsonNode;

/// Plays recorded Graphite answers, against the door in this process or against any server.
public final class GraphiteCases implements Player {
  private final List<String> options;

  /// @param options `--url BASE` and `--carbon HOST:PORT` for a server, none for this process;
  ///   `--data DIR` when the data set lies in another folder than the cases
  public GraphiteCases(List<String> options) {
    this.options = List.copyOf(options);
  }

  @Override
  public void play(Path root, Report report) {
    var folder = new GraphiteFolder(root);
    var missing = new TreeMap<String, Integer>();
    int different = 0;
    try {
      int data = options.indexOf("--data");
      var source = data < 0 ? folder : new GraphiteFolder(Path.of(options.get(data + 1)));
      for (CaseOutcome outcome : play(folder, peer(source, options), Known.shipped())) {
        if (outcome.counts()) {
          report.check(outcome.id(), !outcome.failed(), "as recorded", outcome.fault().orElse(""));
        } else if (outcome.missing().isEmpty()) {
          different++;
        }
        outcome.missing().forEach(m -> missing.merge(m, 1, Integer::sum));
      }
    } catch (IOException e) {
      report.fail(root.toString(), String.valueOf(e.getMessage()));
    }
    missing.forEach((what, cases) -> report.notYet(what + ", in " + cases + " cases"));
    if (different > 0) {
      report.notYet(different + " cases that are answered differently on purpose");
    }
  }

  private static Peer peer(GraphiteFolder folder, List<String> options) throws IOException {
    int carbon = options.indexOf("--carbon");
    if (carbon >= 0) {
      GraphiteSamples.send(folder, options.get(carbon + 1));
    }
    int url = options.indexOf("--url");
    if (url < 0) {
      return inProcess(folder);
    }
    Peer peer = new SocketPeer(options.get(url + 1));
    if (carbon >= 0) {
      sendEvents(folder, peer);
    }
    return peer;
  }

  /// Posts the events of the folder as clients do.
  public static void sendEvents(GraphiteFolder folder, Peer peer) throws IOException {
    for (JsonNode event : folder.events()) {
      peer.send(Json.tree(Map.of("method", "POST", "path", "/events/", "json", event)));
    }
  }

  /// The door over a store in memory that holds the folder's samples and events.
  public static Peer inProcess(GraphiteFolder folder) throws IOException {
    var rules =
        RetentionRules.parse(
            folder.text("storage-schemas.conf"), folder.text("storage-aggregation.conf"));
    MemoryStore store = GraphiteSamples.inMemory(folder.samples());
    var events = new MemoryEvents();
    var engine = new QueryEngine(store, rules, QueryLimits.DEFAULT, new Workers(0), events);
    var kept = new GraphiteDoor.Kept(store, store, store, events, rules);
    Peer peer = new DoorPeer(new GraphiteDoor(engine, kept, GraphiteSamples.clock()));
    sendEvents(folder, peer);
    return peer;
  }

  static List<CaseOutcome> play(GraphiteFolder folder, Peer peer, Known known) {
    var outcomes = new ArrayList<CaseOutcome>();
    for (JsonNode recorded : folder.cases()) {
      outcomes.add(
          new CaseOutcome(
              recorded.path("id").asString(),
              known.missing(recorded),
              known.isDifferent(recorded),
              fault(recorded, peer)));
    }
    return outcomes;
  }

  private static Optional<String> fault(JsonNode recorded, Peer peer) {
    try {
      for (JsonNode before : recorded.path("before")) {
        peer.send(before);
      }
      Peer.Reply reply = peer.send(recorded.path("request"));
      for (JsonNode after : recorded.path("after")) {
        peer.send(after);
      }
      GraphiteComparison.check(recorded, reply);
      return Optional.empty();
    } catch (Difference | IOException | RuntimeException e) {
      String place = e.getStackTrace().length > 0 ? " at " + e.getStackTrace()[0] : "";
      return Optional.of(
          e instanceof RuntimeException ? e + place : String.valueOf(e.getMessage()));
    }
  }
}
