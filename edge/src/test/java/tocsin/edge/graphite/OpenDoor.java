package tocsin.edge.graphite;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.event.MemoryEvents;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.Room;
import tocsin.metrics.query.Workers;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.Feed;
import tocsin.metrics.store.MemoryStore;

/// Graphite's door over a store in memory, at noon.
final class OpenDoor {
  static final long NOON = Instant.parse("2025-06-16T12:00:00Z").getEpochSecond();
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(NOON));

  private final MemoryStore store = new MemoryStore(CLOCK, Duration.ofDays(3650), 10_000);
  private final QueryEngine engine;
  private final GraphiteDoor door;

  OpenDoor() {
    this(QueryLimits.DEFAULT, CLOCK);
  }

  OpenDoor(QueryLimits limits, InstantSource clock) {
    var events = new MemoryEvents();
    RetentionRules rules = RetentionRules.SHIPPED;
    this.engine = new QueryEngine(store, rules, limits, new Workers(0), events);
    this.door =
        new GraphiteDoor(engine, new GraphiteDoor.Kept(store, store, store, events, rules), clock);
  }

  /// What questions hold.
  Room room() {
    return engine.room();
  }

  OpenDoor with(String series, long second, double value) {
    Feed.put(store, series, second * 1_000, value);
    return this;
  }

  /// Asks by an address, written as it goes over the wire.
  WebAnswer get(String address) {
    return begun(address).whole();
  }

  /// The same, and nothing is read yet of an answer that comes in parts.
  WebAnswer begun(String address) {
    return ask("GET", address, "", "");
  }

  WebAnswer post(String address, String contentType, String body) {
    return ask("POST", address, contentType, body);
  }

  /// What is answered at once.
  Optional<WebAnswer> atOnce(String address) {
    return door.atOnce(request("GET", address, "", ""));
  }

  private WebAnswer ask(String method, String address, String contentType, String body) {
    return door.answer(request(method, address, contentType, body));
  }

  private static WebRequest request(
      String method, String address, String contentType, String body) {
    String[] parts = address.split("\\?", 2);
    var query = new LinkedHashMap<String, List<String>>();
    for (String pair : parts.length < 2 ? new String[0] : parts[1].split("&")) {
      String[] sides = pair.split("=", 2);
      query.computeIfAbsent(sides[0], _ -> new ArrayList<>()).add(Params.decoded(sides[1]));
    }
    return new WebRequest(
        method,
        parts[0],
        query,
        contentType.isEmpty() ? Map.of() : Map.of("content-type", List.of(contentType)),
        body.getBytes(StandardCharsets.UTF_8),
        "127.0.0.1",
        Optional.empty());
  }
}
