package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;

class SlackCommandsTest {
  private static final String SENT =
      """
      {"type":"view_submission","user":{"id":"U0002"},"view":{"id":"V1",
       "callback_id":"tocsin-declare","state":{"values":{
        "service":{"service":{"selected_option":{"value":"%s"}}},
        "title":{"title":{"value":"Nobody can pay"}},
        "severity":{"severity":{"selected_option":{"value":"SEV2"}}},
        "more":{"more":{"value":"since the deploy"}}}}}}
      """;

  @TempDir private Path folder;

  @Test
  void aCommandPagesIsTakenAndIsResolved() throws Exception {
    try (SlackTeam team = new SlackTeam(folder)) {
      team.isThere();
      var posts = new SlackPosts(team);

      assertThat(posts.says("U0003", "trigger shop Nobody can pay"))
          .contains("/incidents/INC-1|INC-1> is open");
      assertThat(team.slack().next("chat.postMessage").get("channel")).isEqualTo("U0002");
      assertThat(posts.says("U0003", "open")).contains("SEV2 Nobody can pay (shop, triggered)");
      assertThat(posts.says("U0002", "ack INC-1")).contains("INC-1>: You have it.");
      assertThat(team.slack().next("chat.update").get("text")).contains("Acknowledged by Ada");
      assertThat(posts.says("U0002", "resolve 1 rolled back")).contains("Resolved.");
      assertThat(posts.says("U0002", "open")).isEqualTo("Nothing is open.");
    }
  }

  @Test
  void whoeverIsNotKnownMayAskButDoNothing() throws Exception {
    try (SlackTeam team = new SlackTeam(folder)) {
      team.isThere();
      var posts = new SlackPosts(team);
      team.house()
          .api(
              "PUT",
              "/schedules/shop",
              "{\"name\":\"Shop first\",\"zone\":\"UTC\",\"layers\":[{\"name\":\"all\",\"people\":[\"ada\"],"
                  + "\"start\":\"2020-01-01T00:00\",\"turn\":\"7d\"}]}");

      assertThat(posts.says("U0009", "who is on call?")).startsWith("*Shop first*: Ada");
      assertThat(posts.says("U0009", "trigger shop x")).contains("does not know you", "U0009");
      assertThat(posts.says("U0002", "trigger nothing x")).contains("Known: shop");
      assertThat(posts.says("U0002", "nonsense")).contains("'nonsense'", "*ack* INC-12");
    }
  }

  @Test
  void aWindowDeclaresOnceHoweverOftenItIsSentOff() throws Exception {
    try (SlackTeam team = new SlackTeam(folder)) {
      team.isThere();
      var posts = new SlackPosts(team);

      assertThat(posts.says("U0002", "declare Nobody can pay")).isEmpty();
      SlackServer.Call opened = team.slack().next("views.open");
      assertThat(opened.get("view")).contains("tocsin-declare", "Nobody can pay", "\"shop\"");
      assertThat(
              Json.tree(posts.window(SENT.formatted("none")).body()).path("errors").path("service"))
          .asString()
          .contains("no service 'none'");
      String first = posts.window(SENT.formatted("shop")).body();
      assertThat(first).contains("\"response_action\":\"update\"", "INC-1");
      assertThat(posts.window(SENT.formatted("shop")).body()).contains("INC-1");
      assertThat(posts.says("U0002", "open")).contains("INC-1").doesNotContain("INC-2");
    }
  }

  @Test
  void aWindowThatSlackDoesNotOpenIsToldWithAnotherWay() throws Exception {
    try (SlackTeam team = new SlackTeam(folder)) {
      team.isThere();
      team.slack().answers("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");

      new SlackPosts(team).says("U0002", "declare");

      assertThat(team.slack().next("/commands/1").get("json"))
          .contains("give the command again", "/tocsin trigger");
    }
  }
}
