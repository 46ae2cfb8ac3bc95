package tocsin.server.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Kind;
import tocsin.response.words.Actor;
import tocsin.server.demo.BadScenarioException;
import tocsin.server.demo.Pace;
import tocsin.server.demo.Scenario;
import tocsin.server.demo.ScenarioEvent;
import tocsin.server.demo.ScenarioInputs;
import tocsin.server.demo.ScenarioLines;
import tocsin.server.demo.ScenarioLines.Line;
import tocsin.server.demo.ScenarioSetup;
import tocsin.server.demo.SetUpDocument;
import tocsin.server.demo.Thinning;

/// Plays a recorded scenario on a running server, many times faster than it happened: samples go
/// through the carbon port, what people did through the desk. Everything else is the server's own
/// doing.
public final class DemoPlay {
  private static final Logger log = LoggerFactory.getLogger(DemoPlay.class);
  private static final int TIMES = 20;

  /// Two samples of ten seconds make one a second at this speed.
  private static final int WIDTH = TIMES;

  /// The scenario second at which watching begins; what was before is told at once.
  private static final long FROM = 3_100;

  private static final Duration FOR_AN_INCIDENT = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final House house;
  private final Scenario scenario;
  private final Consumer<String> tell;
  private final Pace pace;
  private final CountDownLatch ended = new CountDownLatch(1);

  /// A play of a scenario.
  ///
  /// @param tell is told in a line what somebody in the scenario does
  public DemoPlay(House house, Scenario scenario, Consumer<String> tell) {
    this.house = house;
    this.scenario = scenario;
    this.tell = tell;
    long whole = house.now().getEpochSecond() - FROM / TIMES;
    this.pace = new Pace(Instant.ofEpochSecond(whole), TIMES);
  }

  /// Saves the scenario's people, services and monitors, a dashboard of it, and whoever watches.
  public void setUp(String watcher) {
    String you = "{\"id\":\"" + watcher + "\",\"name\":\"You\",\"contacts\":[],\"rules\":[]}";
    save(new SetUpDocument(Kind.USER, watcher, you));
    var setup = new ScenarioSetup(scenario, pace, ScenarioSetup.Contacts.CONSOLE);
    setup.documents(false).forEach(this::save);
    save(new SetUpDocument(Kind.DASHBOARD, "checkout-health", dashboard()));
  }

  private static String dashboard() {
    try (InputStream in = DemoPlay.class.getResourceAsStream("/tocsin/demo/dashboard.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void save(SetUpDocument d) {
    Answer answer = submit(new Input.Save(d.kind(), d.id(), -1, d.body(), actor()));
    if (!(answer instanceof Answer.Accepted)) {
      throw new BadScenarioException(d.kind() + " " + d.id() + ": " + answer);
    }
  }

  private static Actor actor() {
    return new Actor.Outside("demo");
  }

  /// Plays until the end of the scenario or until it is stopped.
  public void play() {
    Thinning thinning = new Thinning(WIDTH);
    new ScenarioLines(scenario).read("main", thinning::add);
    NavigableMap<Long, List<Line>> lines = thinning.lines();
    List<ScenarioEvent> events = new ArrayList<>(scenario.events("main"));
    int port = house.carbonPort().orElseThrow();
    try (Socket carbon = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = carbon.getOutputStream();
      for (long t = FROM; !ended.await(0, TimeUnit.SECONDS) && t <= last(lines, events); t++) {
        waitFor(pace.at(t));
        send(lines, t, out);
        while (!events.isEmpty() && events.getFirst().second() <= t) {
          happen(events.removeFirst());
        }
      }
      tell.accept("The scenario is over. The server goes on; look at the review.");
    } catch (IOException e) {
      log.atError().setCause(e).log("the demo's samples found no way in");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Ends the play early.
  public void stop() {
    ended.countDown();
  }

  private static long last(NavigableMap<Long, List<Line>> lines, List<ScenarioEvent> events) {
    long line = lines.isEmpty() ? 0 : lines.lastKey();
    return events.isEmpty() ? line : Math.max(line, events.getLast().second());
  }

  private void waitFor(Instant at) throws InterruptedException {
    long millis = Duration.between(house.now(), at).toMillis();
    if (millis > 0) {
      ended.await(millis, TimeUnit.MILLISECONDS);
    }
  }

  /// A sample is sent when the last of those it stands for is there.
  private void send(NavigableMap<Long, List<Line>> lines, long t, OutputStream out)
      throws IOException {
    var text = new StringBuilder();
    while (!lines.isEmpty() && lines.firstKey() + WIDTH / 2 <= t) {
      for (Line l : lines.pollFirstEntry().getValue()) {
        text.append(l.path()).append(' ').append(l.value()).append(' ');
        text.append(pace.at(l.second()).getEpochSecond()).append('\n');
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private void happen(ScenarioEvent event) throws InterruptedException {
    var inputs = new ScenarioInputs(pace);
    var lookup = new DemoLookup(house.response().journal().views());
    Instant until = house.now().plus(FOR_AN_INCIDENT);
    Optional<Input> input = inputs.input(event, lookup);
    // At this speed the server may be a moment behind the people of the scenario.
    while (input.isEmpty() && house.now().isBefore(until)) {
      if (ended.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      input = inputs.input(event, lookup);
    }
    if (input.isEmpty()) {
      log.atWarn().addKeyValue("event", event).log("no incident for this");
      return;
    }
    Answer answer = submit(input.get());
    if (answer instanceof Answer.Accepted) {
      tell.accept(line(event));
    } else {
      log.atWarn().addKeyValue("event", event).addKeyValue("answer", answer).log("not taken");
    }
  }

  private static String line(ScenarioEvent e) {
    String who = e.text("by").isEmpty() ? e.text("person") : e.text("by");
    String what =
        switch (e.kind()) {
          case "ack" -> "acknowledges";
          case "role" -> "takes the lead";
          case "severity" -> "sets the severity to " + e.text("to") + ": " + e.text("why");
          case "pull_in" -> "asks " + e.text("policy") + " for help: " + e.text("text");
          case "mitigated" -> "mitigated it: " + e.text("text");
          case "resolved" -> "resolved it: " + e.text("text");
          case "change" -> e.text("summary");
          default -> e.text("text");
        };
    return who + ": " + what;
  }

  private Answer submit(Input input) {
    try {
      return Futures.get(house.response().submit(input));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Refused("stopping");
    }
  }
}
