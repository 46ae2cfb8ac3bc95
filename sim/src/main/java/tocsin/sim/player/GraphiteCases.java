package tocsin.sim.player;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.edge.graphite.GraphiteDoor;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tools.jackson.databind.JsonNode;

/// Plays recorded Graphite answers, against the door in this process or against any server.
public final class GraphiteCases implements Player {
  private final List<String> options;

  /// @param options `--url BASE` and `--carbon HOST:PORT` for a server; none for this process
  public GraphiteCases(List<String> options) {
    this.options = List.copyOf(options);
  }

  @Override
  public void play(Path root, Report report) {
    var folder = new GraphiteFolder(root);
    var missing = new TreeMap<String, Integer>();
    int different = 0;
    try {
      for (CaseOutcome outcome : play(folder, peer(folder, options), Known.shipped())) {
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
    return url >= 0 ? new SocketPeer(options.get(url + 1)) : inProcess(folder);
  }

  /// The door over a store in memory that holds the folder's samples.
  static Peer inProcess(GraphiteFolder folder) {
    var rules =
        RetentionRules.parse(
            folder.text("storage-schemas.conf"), folder.text("storage-aggregation.conf"));
    MemoryStore store = GraphiteSamples.inMemory(folder.samples());
    var engine = new QueryEngine(store, rules, QueryLimits.DEFAULT);
    return new DoorPeer(new GraphiteDoor(engine, store, store, GraphiteSamples.clock()));
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
