package tocsin.edge.datadog;

import java.net.URLDecoder;
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
import tocsin.ground.web.WebRequest.Caller;
import tocsin.ground.web.WebRequest.Role;
import tocsin.metrics.event.MemoryEvents;
import tocsin.metrics.ingest.IngestCounters;
import tocsin.metrics.ingest.IngestLimits;
import tocsin.metrics.ingest.Sources;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.store.Feed;
import tocsin.metrics.store.MemoryStore;

/// Datadog's door over a store in memory, at noon, with the key `admin` and the key `reader`.
final class OpenDoor {
  static final long NOON = Instant.parse("2023-11-14T22:30:00Z").getEpochSecond();
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(NOON));
  private static final Map<String, Caller> CALLERS =
      Map.of(
          "admin", new Caller("k1", "admin", Role.ADMIN),
          "reader", new Caller("k2", "reader", Role.READER));

  private final MemoryStore store = new MemoryStore(CLOCK, Duration.ofDays(3650), 10_000);
  private final IngestCounters counters = new IngestCounters();
  private final DatadogDoor door;

  OpenDoor() {
    this.door =
        new DatadogDoor(
            new Kept(
                store,
                store,
                new MemoryEvents(),
                QueryLimits.DEFAULT,
                new Kept.Entrance(counters, new Sources(IngestLimits.UNLIMITED, CLOCK)),
                CLOCK),
            new Keys(
                key -> Optional.ofNullable(CALLERS.get(key)),
                request -> request.remote().equals("127.0.0.1")));
  }

  IngestCounters counters() {
    return counters;
  }

  List<Feed.Point> points(String series) {
    return Feed.all(store, series);
  }

  WebAnswer get(String address) {
    return ask("GET", address, Map.of("dd-api-key", "admin"), "");
  }

  WebAnswer post(String address, String body) {
    return ask("POST", address, Map.of("dd-api-key", "admin"), body);
  }

  WebAnswer ask(String method, String address, Map<String, String> headers, String body) {
    return from("127.0.0.1", method, address, headers, body);
  }

  WebAnswer askFromAway(String method, String address, Map<String, String> headers) {
    return from("192.0.2.7", method, address, headers, "{\"series\":[]}");
  }

  private WebAnswer from(
      String remote, String method, String address, Map<String, String> headers, String body) {
    List<String> parts = List.of(address.split("\\?", 2));
    var query = new LinkedHashMap<String, List<String>>();
    if (parts.size() > 1) {
      for (String pair : parts.getLast().split("&", -1)) {
        List<String> sides = List.of(pair.split("=", 2));
        query
            .computeIfAbsent(sides.getFirst(), _ -> new ArrayList<>())
            .add(URLDecoder.decode(sides.getLast(), StandardCharsets.UTF_8));
      }
    }
    var each = new LinkedHashMap<String, List<String>>();
    headers.forEach((name, value) -> each.put(name, List.of(value)));
    return door.answer(
        new WebRequest(
            method,
            parts.getFirst(),
            query,
            each,
            body.getBytes(StandardCharsets.UTF_8),
            remote,
            Optional.empty()));
  }
}
