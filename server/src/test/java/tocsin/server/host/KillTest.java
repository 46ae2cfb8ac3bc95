package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// The real process is killed with SIGKILL at random instants while events, acknowledgements and
/// samples come in: when it has accepted so many, and a moment later, however fast the machine is.
/// What was accepted must be there afterwards: so must every sample that a reader has seen, and
/// every line on a socket but the last few ([NumberedLines]). `./verify kills-server ROUNDS` does
/// it as often as one likes.
class KillTest {
  private static final Logger log = LoggerFactory.getLogger(KillTest.class);
  private static final int KILLS = Integer.getInteger("tocsin.serverkills", 30);
  private static final int SENDERS = 4;

  // Checking them all after each kill takes time.
  private static final int MOST_ACCEPTED = 30;
  private static final int MOST_MILLIS_LATER = 100;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  // One person gets twenty messages a minute, what is beyond comes when it is over; and what a kill
  // cut short is handed over again when its lease of 30 s ends.
  private static final Duration PAGED = Duration.ofMinutes(3);

  @TempDir private Path data;
  private ServerProcess server;
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<String> events = ConcurrentHashMap.newKeySet();
  private final Set<String> samples = ConcurrentHashMap.newKeySet();
  private final Semaphore answered = new Semaphore(0);
  private final List<Duration> tails = new ArrayList<>();
  private NumberedLines lines = new NumberedLines("", Instant.EPOCH);
  private long killedNanos;

  @BeforeEach
  void prepare() throws IOException {
    server = new ServerProcess(data, List.of("-XX:TieredStopAtLevel=1"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void nothingAcceptedIsMissingAfterAnyKill() throws Exception {
    long seed = Long.getLong("tocsin.seed", 20_261_124L);
    log.atInfo().addKeyValue("seed", seed).log("killing");
    Random random = new Random(seed);
    server.start();
    describe();
    Duration slowest = Duration.ZERO;
    for (int kill = 0; kill < KILLS; kill++) {
      loadUntilKilled(kill, random.nextInt(MOST_ACCEPTED), random.nextInt(MOST_MILLIS_LATER));
      Instant before = Instant.now();
      server.start();
      Duration took = Duration.between(before, Instant.now());
      slowest = took.compareTo(slowest) > 0 ? took : slowest;
      nothingIsMissing(kill);
      onlyTheTailIsLost(kill);
    }
    log.atInfo()
        .addKeyValue("accepted", accepted.size())
        .addKeyValue("acknowledged", acknowledged.size())
        .addKeyValue("events", events.size())
        .addKeyValue("samples", samples.size())
        .addKeyValue("slowestStart", slowest)
        .addKeyValue("medianTail", tails.stream().sorted().toList().get(KILLS / 2))
        .addKeyValue("longestTail", Collections.max(tails))
        .log("survived");
    // Less would prove nothing.
    assertThat(accepted.size()).isGreaterThan(KILLS);
    assertThat(events.size()).isGreaterThan(KILLS);
    assertThat(samples.size()).isGreaterThan(KILLS);
    everyPageWasHandedOver();
  }

  @Test
  void aMillionPointsInTheLogAddLessThanFiveSecondsToAStart() throws Exception {
    server.start();
    Duration empty = server.work();
    long now = Instant.now().getEpochSecond();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.carbonPort())) {
      for (int point = 0; point < 1_000; point++) {
        var lines = new StringBuilder();
        for (int series = 0; series < 1_000; series++) {
          lines.append("many.s").append(series).append(' ').append(point).append(' ');
          lines.append(now - 1_000 + point).append('\n');
        }
        socket.getOutputStream().write(lines.toString().getBytes(StandardCharsets.US_ASCII));
      }
    }
    await().atMost(PATIENCE).until(() -> kept() >= 1_000_000);
    server.kill();

    server.start();

    // How long that is by the clock depends on what else goes on, and is for `bench/run load f`.
    Duration more = server.work().minus(empty);
    log.atInfo().addKeyValue("more", more).log("a million points replayed");
    assertThat(more).isLessThan(Duration.ofSeconds(5));
    String last = send("GET", "/render?target=many.s999&from=-1h&format=raw", "").body().strip();
    assertThat(last).contains("999.0");
  }

  private double kept() throws IOException, InterruptedException {
    return send("GET", "/metrics", "")
        .body()
        .lines()
        .filter(l -> l.startsWith("tocsin_samples_total "))
        .mapToDouble(l -> Double.parseDouble(l.substring(l.indexOf(' ') + 1)))
        .sum();
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return server.send(method, path, body);
  }

  private JsonNode api(String method, String path, String body) throws Exception {
    HttpResponse<String> answer = send(method, "/api/v1" + path, body);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isLessThan(300);
    return Json.tree(answer.body());
  }

  private void describe() throws Exception {
    api(
        "PUT",
        "/users/ana",
        """
        {"contacts":[{"kind":"console","id":"log"}],
         "rules":[{"urgency":"high","delay":"0s","contact":"log"}]}\
        """);
    api("PUT", "/teams/t", "{\"members\":[\"ana\"]}");
    api("PUT", "/policies/p", "{\"steps\":[{\"delay\":\"10m\",\"targets\":[{\"user\":\"ana\"}]}]}");
  }

  /// Sends until the process is gone. Each incident is of a service of its own, so that none joins
  /// another.
  private void loadUntilKilled(int round, int afterAccepted, int millisLater)
      throws InterruptedException {
    var killed = new AtomicBoolean();
    answered.drainPermits();
    List<Thread> load = new ArrayList<>();
    lines = new NumberedLines("tail.r" + round, Instant.now());
    Thread tail = Thread.ofPlatform().start(() -> lines.sendUntil(killed, server.carbonPort()));
    for (int sender = 0; sender < SENDERS; sender++) {
      String name = round + "-" + sender;
      load.add(Thread.ofPlatform().start(() -> sendUntil(killed, round, name)));
    }
    boolean enough = answered.tryAcquire(afterAccepted, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(enough).as("%d accepted in round %d", afterAccepted, round).isTrue();
    load.getFirst().join(Duration.ofMillis(millisLater));
    killedNanos = System.nanoTime();
    server.kill();
    killed.set(true);
    tail.join();
    for (Thread sender : load) {
      sender.join();
    }
  }

  /// Lines of one connection are kept in their order: the first of them, without a hole, and all
  /// that the server must have kept.
  private void onlyTheTailIsLost(int round) throws IOException, InterruptedException {
    int kept = keptLines();
    Duration tail = lines.lostBefore(killedNanos, kept);
    tails.add(tail);
    assertThat(kept)
        .as("of %d lines after kill %d, lost from %s before it", lines.next(), round, tail)
        .isBetween(lines.sure(), lines.next());
  }

  private int keptLines() throws IOException, InterruptedException {
    return lines.kept(Json.tree(send("GET", lines.question(), "").body()));
  }

  private void sendUntil(AtomicBoolean killed, int round, String name) {
    try (Socket samples = new Socket(InetAddress.getLoopbackAddress(), server.carbonPort())) {
      for (int n = 0; !killed.get(); n++) {
        one(round, name + "-" + n, n, samples);
      }
    } catch (IOException e) {
      log.atDebug().log("gone");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void one(int round, String name, int n, Socket samples)
      throws IOException, InterruptedException {
    String service = "s" + name;
    samples
        .getOutputStream()
        .write(
            ("kill.r" + round + ".n" + name + " " + n + " " + Instant.now().getEpochSecond() + "\n")
                .getBytes(StandardCharsets.US_ASCII));
    if (send("PUT", "/api/v1/services/" + service, "{\"team\":\"t\",\"policy\":\"p\"}").statusCode()
        != 200) {
      return;
    }
    this.samples.addAll(seenSamples(round));
    if (n % 2 == 1) {
      event(service);
      return;
    }
    HttpResponse<String> declared =
        send("POST", "/api/v1/incidents", "{\"service\":\"" + service + "\",\"title\":\"down\"}");
    if (declared.statusCode() != 200) {
      return;
    }
    String id = Json.tree(declared.body()).path("id").asString();
    accepted.add(id);
    answered.release();
    if (n % 4 == 0
        && send("POST", "/api/v1/incidents/" + id + "/acknowledge", "").statusCode() == 200) {
      acknowledged.add(id);
    }
  }

  /// What a reader has seen is durable, and must be there after a kill.
  private Set<String> seenSamples(int round) throws IOException, InterruptedException {
    Set<String> seen = new HashSet<>();
    String body =
        send("GET", "/render?target=kill.r" + round + ".*&format=json&from=-1h", "").body();
    for (JsonNode series : Json.tree(body)) {
      for (JsonNode point : series.path("datapoints")) {
        if (!point.path(0).isNull()) {
          seen.add(series.path("target").asString() + "=" + point.path(0).asInt());
        }
      }
    }
    return seen;
  }

  private void event(String service) throws IOException, InterruptedException {
    HttpResponse<String> made =
        send("POST", "/api/v1/services/" + service + "/integration-keys", "{}");
    if (made.statusCode() != 201) {
      return;
    }
    String trigger =
        """
        {"routing_key":"%s","event_action":"trigger","dedup_key":"k",
         "payload":{"summary":"%s","source":"kill","severity":"critical"}}\
        """
            .formatted(Json.tree(made.body()).path("key").asString(), service);
    if (send("POST", "/v2/enqueue", trigger).statusCode() == 202) {
      events.add(service);
      answered.release();
    }
  }

  private void nothingIsMissing(int round) throws Exception {
    Set<String> found = new HashSet<>();
    Set<String> held = new HashSet<>();
    Set<String> services = new HashSet<>();
    Set<String> there = new HashSet<>();
    for (int r = 0; r <= round; r++) {
      there.addAll(seenSamples(r));
    }
    assertThat(there).as("after kill " + round).containsAll(samples);
    for (JsonNode i : incidents()) {
      found.add(i.path("id").asString());
      services.add(i.path("title").asString());
      if (i.path("status").asString().equals("ACKNOWLEDGED")) {
        held.add(i.path("id").asString());
      }
    }
    assertThat(found).as("after kill " + round).containsAll(accepted);
    assertThat(services).as("after kill " + round).containsAll(events);
    assertThat(held).as("after kill " + round).containsAll(acknowledged);
  }

  private List<JsonNode> incidents() throws Exception {
    List<JsonNode> all = new ArrayList<>();
    String path = "/incidents?limit=1000";
    while (!path.isEmpty()) {
      JsonNode page = api("GET", path, "");
      page.path("items").forEach(all::add);
      path = page.path("next").asString("").replace("/api/v1", "");
    }
    return all;
  }

  /// Those that nobody acknowledged must have reached the log.
  private void everyPageWasHandedOver() {
    List<String> waiting = new ArrayList<>(accepted);
    waiting.removeAll(acknowledged);
    await()
        .atMost(PAGED)
        .untilAsserted(() -> {
          for (String id : waiting) {
            JsonNode all = api("GET", "/incidents/" + id, "");
            // The answer to an acknowledgement may have been lost in the kill.
            if (all.path("incident").path("status").asString().equals("TRIGGERED")) {
              assertThat(all.path("pages")).as(id).isNotEmpty();
              assertThat(all.path("pages").get(0).path("fate").asString())
                  .as(id)
                  .isEqualTo("DELIVERED");
            }
          }
        });
  }
}
