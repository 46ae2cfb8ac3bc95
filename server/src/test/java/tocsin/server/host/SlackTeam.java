package tocsin.server.host;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import tocsin.server.settings.Key;

/// A house with a Slack app, in which Ada is paged in Slack at once and Bo when she does not
/// answer.
final class SlackTeam implements AutoCloseable {
  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  private final SlackServer slack = new SlackServer();
  private final Path data;
  private final Map<Key, String> more;
  private TestHouse house;

  SlackTeam(Path data) throws IOException {
    this(data, Map.of());
  }

  /// @param more settings
  SlackTeam(Path data, Map<Key, String> more) throws IOException {
    this.data = data;
    this.more = more;
    this.house = open();
  }

  private TestHouse open() {
    var settings = new EnumMap<Key, String>(Key.class);
    settings.put(Key.SLACK_TOKEN, "xoxb-test-token");
    settings.put(Key.SLACK_SIGNING_SECRET, SECRET);
    settings.put(Key.SLACK_COMMANDS, "on");
    settings.put(Key.SLACK_EVENTS, "on");
    settings.put(Key.SLACK_URL, slack.address());
    settings.put(Key.OUTBOUND_ALLOWED, "127.0.0.1");
    settings.putAll(more);
    return new TestHouse(data, settings);
  }

  /// Stops the server and starts it again.
  void restart() {
    house.close();
    house = open();
  }

  void stop() {
    house.close();
  }

  SlackServer slack() {
    return slack;
  }

  TestHouse house() {
    return house;
  }

  void isThere() {
    person("ada", "U0002");
    person("bo", "U0003");
    house.api("PUT", "/teams/shop", "{\"name\":\"Shop\",\"members\":[\"ada\",\"bo\"]}");
    house.api(
        "PUT",
        "/policies/shop",
        "{\"name\":\"Shop\",\"steps\":[{\"delay\":\"30m\",\"targets\":[{\"user\":\"ada\"}]},"
            + "{\"delay\":\"30m\",\"targets\":[{\"user\":\"bo\"}]}]}");
    house.api("PUT", "/services/shop", "{\"name\":\"Shop\",\"team\":\"shop\",\"policy\":\"shop\"}");
  }

  void person(String id, String slackId) {
    house.api(
        "PUT",
        "/users/" + id,
        """
        {"name":"%s","email":"%s@example.com",
         "contacts":[{"kind":"slack","id":"slack","address":"%s"}],
         "rules":[{"urgency":"high","delay":"0s","contact":"slack"}]}
        """
            .formatted(id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1), id, slackId));
  }

  /// The id of a new incident of the shop.
  String goesWrong(String title) {
    return house
        .api(
            "POST",
            "/incidents",
            "{\"service\":\"shop\",\"severity\":\"SEV2\",\"title\":\"" + title + "\"}")
        .path("id")
        .asString();
  }

  /// Waits until the page of an incident is known to have arrived.
  void isDelivered(String incident) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            house
                .api("GET", "/incidents/" + incident + "/pages", "")
                .toString()
                .contains("slack C0001 1700000000.000100"));
  }

  @Override
  public void close() {
    house.close();
    slack.close();
  }
}
