package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.settings.Key;
import tools.jackson.databind.JsonNode;

/// The road of `docs/tour.md`: a real collectd when it is installed, lines of the same form
/// otherwise; a monitor, a real mail server, an escalation, the link in the mail, the review.
class TourTest {
  private static final Path COLLECTD = Path.of("/usr/sbin/collectd");
  private static final Duration STEP = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern LINK = Pattern.compile("http://\\S+/answer\\?\\S*v=acknowledge\\S*");

  @TempDir private Path folder;
  private GreenMail mail;
  private TestHouse house;
  private final List<AutoCloseable> running = new ArrayList<>();

  @BeforeEach
  void open() {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    String smtp = "127.0.0.1:" + mail.getSmtp().getPort() + ",tocsin@example.com";
    house = new TestHouse(folder.resolve("data"), Map.of(Key.SMTP, smtp));
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable c : running) {
      c.close();
    }
    house.close();
    mail.stop();
  }

  @Test
  void aHostThatIsLoadedMailsOneAfterTheOtherUntilSomebodyFollowsTheLink() throws Exception {
    emit();
    await()
        .atMost(PATIENCE)
        .until(() ->
            house
                .send(
                    "GET",
                    "/render?target=collectd.*.load.load.shortterm&from=-1min&format=raw",
                    "")
                .body()
                .contains("load.shortterm"));
    await()
        .atMost(PATIENCE)
        .until(() ->
            house
                .send("GET", "/metrics/find?query=collectd.*.cpu-0.*", "")
                .body()
                .contains("cpu-"));
    describe();

    await()
        .atMost(PATIENCE)
        .until(() -> house.api("GET", "/incidents", "").path("items").size() == 1);
    await()
        .atMost(PATIENCE)
        .until(
            () -> mailed("ana@example.com").isPresent() && mailed("ben@example.com").isPresent());
    assertThat(secondsBetweenPages()).isBetween(STEP.toMillis() / 1e3 - 0.1, 15.0);

    String link = link(mailed("ben@example.com").orElseThrow());
    URI uri = URI.create(link);
    String path = uri.getPath() + "?" + uri.getRawQuery();
    assertThat(house.send("GET", path, "").body()).contains("INC-1");
    assertThat(status()).isEqualTo("TRIGGERED");
    assertThat(house.send("POST", path, "").statusCode()).isEqualTo(200);
    assertThat(status()).isEqualTo("ACKNOWLEDGED");

    house.api("POST", "/incidents/INC-1/resolve", "{\"text\":\"The load was stopped\"}");
    await().until(() -> house.send("GET", "/api/v1/reviews/INC-1", "").statusCode() == 200);
    theReviewTellsTheSameTimes();
  }

  private void theReviewTellsTheSameTimes() {
    JsonNode incident = house.api("GET", "/incidents/INC-1", "").path("incident");
    String review = house.send("GET", "/api/v1/reviews/INC-1/markdown", "").body();
    for (String milestone : List.of("opened", "resolved")) {
      String at = incident.path("milestones").path(milestone).asString();
      assertThat(review).as(milestone).contains(at.substring(11, 19) + " UTC");
    }
    assertThat(review).contains("Ben Ode acknowledges by link");
  }

  private String status() {
    return house.api("GET", "/incidents/INC-1", "").path("incident").path("status").asString();
  }

  private double secondsBetweenPages() {
    List<Instant> due = new ArrayList<>();
    house
        .api("GET", "/incidents/INC-1", "")
        .path("pages")
        .forEach(p -> due.add(Instant.parse(p.path("dueAt").asString())));
    due.sort(null);
    return Duration.between(due.getFirst(), due.get(1)).toMillis() / 1e3;
  }

  private Optional<MimeMessage> mailed(String address) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(m -> {
          try {
            return m.getAllRecipients()[0].toString().equals(address);
          } catch (MessagingException e) {
            throw new IllegalStateException(e);
          }
        })
        .findFirst();
  }

  private static String link(MimeMessage message) throws MessagingException, IOException {
    String text = ((MimeMultipart) message.getContent()).getBodyPart(0).getContent().toString();
    Matcher m = LINK.matcher(text);
    assertThat(m.find()).as(text).isTrue();
    return m.group();
  }

  private void describe() {
    for (String[] person : new String[][] {{"ana", "Ana Ruiz"}, {"ben", "Ben Ode"}}) {
      house.api(
          "PUT",
          "/users/" + person[0],
          """
          {"name":"%s","contacts":[{"kind":"email","id":"mail","address":"%s@example.com"}],
           "rules":[{"urgency":"high","delay":"0s","contact":"mail"}]}\
          """
              .formatted(person[1], person[0]));
    }
    house.api("PUT", "/teams/hosts", "{\"members\":[\"ana\",\"ben\"]}");
    String step = "{\"delay\":\"%s\",\"targets\":[{\"user\":\"%s\"}]}";
    house.api(
        "PUT",
        "/policies/hosts",
        "{\"steps\":[" + step.formatted(STEP, "ana") + "," + step.formatted("5m", "ben") + "]}");
    house.api("PUT", "/services/hosts", "{\"team\":\"hosts\",\"policy\":\"hosts\"}");
    double now = load();
    house.api(
        "PUT",
        "/monitors/load",
        """
        {"title":"The host is loaded","service":"hosts","every":"1s","slot":"1s",
         "target":"collectd.*.load.load.shortterm","comparator":"above","threshold":%s}\
        """
            .formatted(now + 0.05));
    // The load only rises when more threads run than have run in the minute before.
    burn((int) Math.ceil(now) + 4);
  }

  private double load() {
    String raw =
        house
            .send("GET", "/render?target=collectd.*.load.load.shortterm&from=-1min&format=raw", "")
            .body();
    return Arrays.stream(raw.substring(raw.indexOf('|') + 1).strip().split(",", -1))
        .filter(v -> !v.equals("None"))
        .mapToDouble(Double::parseDouble)
        .reduce(0, (a, b) -> b);
  }

  /// Loads the machine on purpose, until the end of the test.
  private void burn(int count) {
    List<Thread> threads =
        IntStream.range(0, count)
            .mapToObj(i ->
                Thread.ofPlatform()
                    .daemon()
                    .start(() -> {
                      while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                      }
                    }))
            .toList();
    running.add(() -> threads.forEach(Thread::interrupt));
  }

  private void emit() throws IOException {
    if (Files.isExecutable(COLLECTD)) {
      collectd();
    } else {
      lines();
    }
  }

  private void collectd() throws IOException {
    Path config = folder.resolve("collectd.conf");
    Files.writeString(config, conf());
    Process process =
        new ProcessBuilder(COLLECTD.toString(), "-f", "-C", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("collectd.log").toFile())
            .start();
    running.add(process::destroyForcibly);
  }

  private String conf() {
    return """
    Hostname "tour"
    FQDNLookup false
    BaseDir "%s"
    PIDFile "%s/pid"
    Interval 1
    LoadPlugin cpu
    LoadPlugin memory
    LoadPlugin load
    LoadPlugin disk
    LoadPlugin interface
    LoadPlugin write_graphite
    <Plugin write_graphite>
      <Node "tocsin">
        Host "127.0.0.1"
        Port "%d"
        Protocol "tcp"
        Prefix "collectd."
      </Node>
    </Plugin>
    """
        .formatted(folder, folder, house.carbonPort());
  }

  /// What collectd sends, with a load that rises.
  private void lines() {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    Instant start = Instant.now();
    var emitting =
        timer.scheduleAtFixedRate(
            () -> {
              Instant now = Instant.now();
              double load = 0.1 + Duration.between(start, now).toSeconds() * 0.05;
              for (String line :
                  List.of(
                      "load.load.shortterm " + load,
                      "load.load.midterm 0.1",
                      "cpu-0.cpu-user 1000",
                      "memory.memory-used 1e9")) {
                house.carbon("collectd.tour." + line + " " + now.getEpochSecond());
              }
            },
            0,
            1,
            TimeUnit.SECONDS);
    running.add(() -> {
      emitting.cancel(false);
      timer.shutdownNow();
    });
  }
}
