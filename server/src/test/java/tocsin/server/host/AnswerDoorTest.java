package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.PageId;
import tocsin.server.secret.Secrets;

/// What somebody sees who follows the link in a mail, without being signed in, on a whole server.
class AnswerDoorTest {
  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void anaIsPaged() throws IOException {
    house = new TestHouse(data, Map.of());
    for (String user : new String[] {"ana Ana Ruiz", "bo Bo Lindqvist"}) {
      int space = user.indexOf(' ');
      house.api(
          "PUT",
          "/users/" + user.substring(0, space),
          "{\"name\":\"%s\",\"contacts\":[{\"id\":\"c\",\"kind\":\"console\"}],\"rules\":[{\"delay\":\"0s\",\"contact\":\"c\"}]}"
              .formatted(user.substring(space + 1)));
    }
    house.api("PUT", "/teams/shop", "{\"members\":[\"ana\"]}");
    house.api(
        "PUT",
        "/policies/shop",
        "{\"steps\":[{\"delay\":\"9m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\",\"policy\":\"shop\"}");
    house.api("POST", "/incidents", "{\"service\":\"shop\",\"title\":\"Orders fail\"}");
    Files.copy(data.resolve("secrets.json"), data.resolve("copy.json"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private String link(String page, LinkVerb verb, Instant sent) {
    var secrets = new Secrets(data.resolve("copy.json"), new Random(1));
    return new AnswerLinks(() -> "", secrets, InstantSource.fixed(sent))
        .path(new PageId(page), verb);
  }

  private String link(LinkVerb verb) {
    return link("INC-1-p1", verb, RealWorld.clock().instant());
  }

  private void assertSays(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body().replaceAll("<time[^>]*>\\d\\d:\\d\\d</time>", "03:12"))
        .contains(words);
  }

  private HttpResponse<String> press(String link) {
    return house.send("POST", link, "");
  }

  private String status() {
    return house.api("GET", "/incidents/INC-1", "").path("incident").path("status").asString();
  }

  private void act(String what, String body) {
    house.api("POST", "/incidents/INC-1/" + what, body);
  }

  @Test
  void followingALinkChangesNothingAndOnePressAcknowledges() {
    String link = link(LinkVerb.ACKNOWLEDGE);

    assertSays(house.send("GET", link, ""), 200, "Acknowledge INC-1?");
    assertSays(house.send("HEAD", link, ""), 200, "");
    assertThat(status()).isEqualTo("TRIGGERED");

    assertSays(press(link), 200, "You have it. Nobody else is paged.");
    assertThat(status()).isEqualTo("ACKNOWLEDGED");
    assertSays(press(link), 200, "You acknowledged this at 03:12. Nothing more is needed.");
    assertSays(house.send("GET", link, ""), 200, "You acknowledged this at 03:12");
  }

  @Test
  void aSnoozingLinkTakesItAndSaysForHowLong() {
    String link = link(LinkVerb.SNOOZE);

    assertSays(house.send("GET", link, ""), 200, "You have it, and it is quiet for 1 h.");
    assertSays(press(link), 200, "You have it, and it is quiet for 1 h.");
    assertThat(status()).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void anEscalatingLinkOfWhoeverWasAskedForHelpPassesNothingOn() {
    act("responder", "{\"user\":\"bo\"}");
    String link = link("INC-1-p2", LinkVerb.ESCALATE, RealWorld.clock().instant());

    assertSays(press(link), 409, "You were asked for help. Whoever has the incident passes it on.");
    assertThat(status()).isEqualTo("TRIGGERED");
  }

  @Test
  void anAcknowledgingLinkOfAnOlderPageDoesNothing() {
    String old = link(LinkVerb.ACKNOWLEDGE);
    act("reassign", "{\"users\":[\"bo\"]}");

    assertSays(press(old), 409, "People were paged anew at 03:12, after this page was sent.");
    assertSays(house.send("GET", old, ""), 409, "answer through the newest page");
    assertThat(status()).isEqualTo("TRIGGERED");
  }

  @Test
  void aResolvingLinkDoesNothingAfterAReopen() {
    String resolve = link(LinkVerb.RESOLVE);
    press(resolve);
    assertSays(press(resolve), 200, "You resolved this at 03:12. Nothing more is needed.");
    act("reopen", "{\"text\":\"it is back\"}");

    assertSays(press(resolve), 409, "reopened this at 03:12, after this page was sent.");
    assertThat(status()).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void whatBoTookIsNotAnasToResolveThroughHerLink() {
    act("responder", "{\"user\":\"bo\"}");
    press(link("INC-1-p2", LinkVerb.ACKNOWLEDGE, RealWorld.clock().instant()));

    String told = "Bo Lindqvist acknowledged this at 03:12. Nothing was changed";
    assertSays(press(link(LinkVerb.RESOLVE)), 409, told);
    assertSays(press(link(LinkVerb.ACKNOWLEDGE)), 409, told);
    assertThat(status()).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void aLinkThatWasChangedOrIsTooOldIsRefusedWithWhatToDo() {
    String link = link(LinkVerb.ACKNOWLEDGE);
    act("responder", "{\"user\":\"bo\"}");

    assertSays(press(link.replace("INC-1-p1", "INC-1-p2")), 403, "This link is not whole");
    assertSays(press(link.replace("acknowledge", "resolve")), 403, "This link is not whole");
    assertSays(press(link.replaceAll("s=...", "s=000")), 403, "This link is not whole");
    Instant longAgo = RealWorld.clock().instant().minus(Duration.ofMinutes(11));
    assertSays(press(link("INC-1-p1", LinkVerb.ACKNOWLEDGE, longAgo)), 403, "it worked for 10 min");
    assertThat(status()).isEqualTo("TRIGGERED");
  }

  @Test
  void aLinkToAPageThatNeverWasSaysSo() {
    assertSays(
        press(link("INC-9-p1", LinkVerb.RESOLVE, RealWorld.clock().instant())),
        404,
        "There is no such page");
  }

  @Test
  void whoeverHasALinkThatIsTooOldGetsAnotherWhereThatOneCame() {
    Instant longAgo = RealWorld.clock().instant().minus(Duration.ofMinutes(11));
    String old = link("INC-1-p1", LinkVerb.ACKNOWLEDGE, longAgo);

    assertSays(house.send("GET", old, ""), 403, "Send me a new link");
    assertSays(press(old + "&again=1"), 200, "a new link is on its way to where this one came");
    assertThat(ledger()).contains("link renewed");
    assertThat(status()).isEqualTo("TRIGGERED");

    // Again within the minute nothing is sent, and nothing else is said.
    assertSays(press(old + "&again=1"), 200, "a new link is on its way to where this one came");
    assertThat(ledger()).containsOnlyOnce("link renewed");
  }

  @Test
  void anOldLinkSaysTheSameOfAPageThatNeverWas() {
    Instant longAgo = RealWorld.clock().instant().minus(Duration.ofMinutes(11));
    String old = link("INC-9-p1", LinkVerb.ACKNOWLEDGE, longAgo);

    assertSays(press(old + "&again=1"), 200, "a new link is on its way to where this one came");
    assertSays(press(old.replaceAll("s=...", "s=000") + "&again=1"), 403, "not whole");
  }

  private String ledger() {
    return house.api("GET", "/incidents/INC-1/pages", "").toString();
  }
}
