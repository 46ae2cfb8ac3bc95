package tocsin.edge.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.ground.web.FormText;
import tocsin.ground.web.Outbound;
import tocsin.ground.web.OutboundGuard;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.Delivery;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.ContactId;
import tocsin.response.words.PageId;

/// A Twilio that behaves badly on demand.
class TwilioCouriersTest {
  private static final String OUR = "https://tocsin.example.test";

  private record Asked(String path, String authorization, Map<String, List<String>> form) {}

  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  private final Outbound outbound = new Outbound(new OutboundGuard(List.of("127.0.0.1")));
  private HttpServer vendor;
  private int status = 201;
  private String answer = "{\"sid\":\"SM0123\"}";

  @BeforeEach
  void open() throws IOException {
    vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    vendor.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(
              new Asked(
                  exchange.getRequestURI().getPath(),
                  exchange.getRequestHeaders().getFirst("Authorization"),
                  FormText.fields(body)));
          exchange.getResponseHeaders().add("Retry-After", "7");
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    vendor.start();
  }

  @AfterEach
  void close() {
    outbound.close();
    vendor.stop(0);
  }

  private TwilioAccount account() {
    String api = "http://127.0.0.1:" + vendor.getAddress().getPort();
    return new TwilioAccount("AC1", "secret", "+15005550006", api);
  }

  private static Delivery to(ContactMethod method) {
    return new Delivery(
        new PageId("INC-12-p1"), 2, "key", method, TextMessageTest.titled("Payments fail"));
  }

  private Outcome text() {
    Courier courier = new SmsCourier(account(), outbound, () -> OUR);
    return courier.deliver(to(new ContactMethod.Sms(new ContactId("sms"), "+15005550001")));
  }

  @Test
  void aTextIsPostedAsTwilioWantsIt() throws InterruptedException {
    // Taken is not delivered: Twilio tells later what became of it.
    assertThat(text()).isEqualTo(new Outcome.Accepted("SM0123", Duration.ofSeconds(60)));

    Asked one = asked.take();
    assertThat(one.path()).isEqualTo("/2010-04-01/Accounts/AC1/Messages.json");
    assertThat(one.authorization()).isEqualTo("Basic QUMxOnNlY3JldA==");
    assertThat(one.form())
        .containsEntry("To", List.of("+15005550001"))
        .containsEntry("From", List.of("+15005550006"))
        .containsEntry("StatusCallback", List.of(OUR + "/twilio/status?page=INC-12-p1&attempt=2"));
    assertThat(TwilioDoor.field(one.form(), "Body")).startsWith("SEV2 Payments fail");
  }

  @Test
  void aCallBringsWhatIsSaidAndWhereKeysGo() throws InterruptedException {
    Courier courier = new CallCourier(account(), outbound, () -> OUR);
    courier.deliver(to(new ContactMethod.Voice(new ContactId("tel"), "+15005550001")));

    Asked one = asked.take();
    assertThat(one.path()).isEqualTo("/2010-04-01/Accounts/AC1/Calls.json");
    assertThat(one.form().get("StatusCallbackEvent"))
        .containsExactly("completed", "busy", "no-answer", "failed");
    assertThat(TwilioDoor.field(one.form(), "Twiml"))
        .contains(OUR + "/twilio/key?page=INC-12-p1&amp;attempt=2");
  }

  @Test
  void aCallMayAskWhatToSayWhenItIsTaken() throws InterruptedException {
    Courier courier = new CallCourier(account(), outbound, () -> OUR, true);
    Outcome outcome =
        courier.deliver(to(new ContactMethod.Voice(new ContactId("tel"), "+15005550001")));

    assertThat(outcome).isEqualTo(new Outcome.Accepted("SM0123", Duration.ofMinutes(2)));
    Asked one = asked.take();
    assertThat(one.form())
        .containsEntry("Url", List.of(OUR + "/twilio/voice?page=INC-12-p1&attempt=2"))
        .doesNotContainKey("Twiml");
  }

  @Test
  void aNumberThatCannotBeReachedIsRefusedWithTwiliosReason() {
    status = 400;
    answer = "{\"code\":21211,\"message\":\"Invalid 'To' Phone Number\",\"status\":400}";
    assertThat(text())
        .isEqualTo(new Outcome.Refused("Twilio: Invalid 'To' Phone Number (error 21211)"));
  }

  @Test
  void tooManyAndBrokenAreTriedAgain() {
    status = 429;
    answer = "{\"code\":20429,\"message\":\"Too Many Requests\"}";
    assertThat(text())
        .isEqualTo(
            new Outcome.TryAgain(Duration.ofSeconds(7), "Twilio: Too Many Requests (error 20429)"));
    status = 503;
    answer = "<html>not what was expected</html>";
    assertThat(text()).isEqualTo(new Outcome.TryAgain(Duration.ofSeconds(7), "Twilio: HTTP 503"));
    vendor.stop(0);
    assertThat(text()).isInstanceOf(Outcome.TryAgain.class);
  }

  @Test
  void anAnswerWithoutEndIsNotReadToItsEnd() {
    answer = "x".repeat(1_000_000);
    assertThat(text()).isInstanceOf(Outcome.TryAgain.class);
  }
}
