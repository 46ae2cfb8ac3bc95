package tocsin.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.ground.web.Outbound;
import tocsin.ground.web.OutboundGuard;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.ContactId;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;

class SlackAppTest {
  private final List<String> got = new ArrayList<>();
  private final Outbound outbound = new Outbound(new OutboundGuard(List.of("127.0.0.1")));
  private HttpServer server;
  private String says = "{\"ok\":true,\"ts\":\"1.2\"}";

  @BeforeEach
  void aSlackListens() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          got.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("authorization")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] answer = says.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    outbound.close();
    server.stop(0);
  }

  private Outcome deliver() {
    return deliver("INC-1-p1");
  }

  /// @param key another than the page's name when its message tells of more
  private Outcome deliver(String key) {
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    var message =
        new PageMessage(
            new IncidentId("INC-1"),
            new UserId("ana"),
            Severity.SEV2,
            new ServiceId("shop"),
            "Disk is full",
            Instant.parse("2026-01-15T02:00:00Z"),
            "first step",
            Optional.empty(),
            Optional.empty());
    var page = new PageId("INC-1-p1");
    var contact = new ContactMethod.Slack(new ContactId("slack"), "U0002");
    return new SlackCourier(outbound, new SlackBot(base, "xoxb-1", true))
        .deliver(new Delivery(page, 1, key, contact, message));
  }

  @Test
  void writesToAPersonWithButtonsForThisPage() {
    assertThat(deliver()).isInstanceOf(Outcome.Delivered.class);

    assertThat(got)
        .singleElement()
        .asString()
        .startsWith(
            "/api/chat.postMessage Bearer xoxb-1 channel=U0002&text=SEV2%20Disk%20is%20full")
        .contains("INC-1-p1", "Acknowledge");
  }

  @Test
  void aMessageThatTellsOfSeveralIncidentsIsNoMessageOfOne() {
    says = "{\"ok\":true,\"channel\":\"C0001\",\"ts\":\"1700000000.000100\"}";
    var alone = (Outcome.Delivered) deliver();
    var shared = (Outcome.Delivered) deliver("INC-1-p1+1-INC-2-p1");

    assertThat(SlackPosted.of(alone.receipt())).isPresent();
    assertThat(shared.receipt()).isEqualTo("slack C0001 1700000000.000100 for several");
    assertThat(SlackPosted.of(shared.receipt())).isEmpty();
  }

  @Test
  void goodStatusWithoutOkIsNotDelivered() {
    says = "{\"ok\": false, \"error\": \"channel_not_found\"}";

    assertThat(deliver())
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.why()).contains("channel_not_found"));
  }

  @Test
  void tooManyIsTriedAgain() {
    says = "{\"ok\": false, \"error\": \"ratelimited\"}";

    assertThat(deliver()).isInstanceOf(Outcome.TryAgain.class);
  }
}
