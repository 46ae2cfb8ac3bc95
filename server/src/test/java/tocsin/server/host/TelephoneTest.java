package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.web.FormText;
import tocsin.server.settings.Key;

/// A page goes out as a text through an API like Twilio's, and a reply acknowledges it.
class TelephoneTest {
  private static final String ANA = "+15005550001";
  private static final String NO_HOP = "<td class=\"num\"><span class=\"muted\">–</span></td>";

  @TempDir private Path folder;
  private final BlockingQueue<Map<String, List<String>>> texts = new LinkedBlockingQueue<>();
  private HttpServer vendor;
  private TestHouse house;

  @BeforeEach
  void open() throws Exception {
    vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    vendor.createContext(
        "/2010-04-01/Accounts/AC1/Messages.json",
        exchange -> {
          byte[] form = exchange.getRequestBody().readAllBytes();
          texts.add(FormText.fields(new String(form, StandardCharsets.UTF_8)));
          byte[] answer = "{\"sid\":\"SM1\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(201, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    vendor.start();
    house =
        new TestHouse(
            folder.resolve("data"),
            Map.of(
                Key.TWILIO, "AC1,+15005550006",
                Key.TWILIO_TOKEN, "secret",
                Key.TWILIO_API, "http://127.0.0.1:" + vendor.getAddress().getPort(),
                Key.OUTBOUND_ALLOWED, "127.0.0.1"));
    house.api(
        "PUT",
        "/users/ana",
        """
        {"name":"Ana","contacts":[{"id":"s","kind":"sms","address":"+15005550001"}],
         "rules":[{"delay":"0s","contact":"s"}]}\
        """);
    house.api(
        "PUT",
        "/policies/shop",
        "{\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    house.api("PUT", "/teams/shop", "{}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\",\"policy\":\"shop\"}");
  }

  @AfterEach
  void close() {
    house.close();
    vendor.stop(0);
  }

  private void paymentsFail() {
    String key = house.api("POST", "/services/shop/integration-keys", "{}").path("key").asString();
    house.send(
        "POST",
        "/v2/enqueue",
        "{\"routing_key\":\"%s\",\"event_action\":\"trigger\",\"payload\":{\"summary\":\"Payments fail\",\"source\":\"x\",\"severity\":\"critical\"}}"
            .formatted(key));
  }

  @Test
  void aCallThatAsksWhatToSayIsToldHowThePageStandsNow() throws Exception {
    paymentsFail();
    texts.poll(20, TimeUnit.SECONDS);
    String asks = "/twilio/voice?page=INC-1-p1&attempt=1";

    assertThat(posted("secret", asks, Map.of("CallSid", List.of("CA1"))))
        .contains("<Gather", "Payments fail");
    house.api("POST", "/incidents/INC-1/resolve", "{\"text\":\"Fixed.\"}");
    assertThat(posted("secret", asks, Map.of("CallSid", List.of("CA1"))))
        .contains("resolved this at")
        .doesNotContain("<Gather");
  }

  @Test
  void aTextIsSentAndItsReplyAcknowledges() throws Exception {
    paymentsFail();

    Map<String, List<String>> text = texts.poll(20, TimeUnit.SECONDS);
    assertThat(text).containsEntry("To", List.of(ANA));
    assertThat(text.toString()).contains("Payments fail", "Reply 4 ack");

    var fields = Map.of("From", List.of(ANA), "Body", List.of("4"));
    assertThat(posted("wrong", fields)).contains("not signed by Twilio");
    assertThat(posted("secret", fields))
        .isEqualTo(
            "<Response><Message>INC-1: You have it. Nobody else is paged.</Message></Response>");
    assertThat(house.api("GET", "/incidents/INC-1", "").toString()).contains("ACKNOWLEDGED");
    assertThat(posted("secret", fields)).contains("You acknowledged this at");
  }

  @Test
  void aTestPageShowsEachHopAndWhatTheVendorTellsLater() throws Exception {
    String first = house.send("POST", "/people/ana/test", "contact=s").body();

    assertThat(texts.poll(20, TimeUnit.SECONDS)).containsEntry("To", List.of(ANA));
    assertThat(first).contains("Test pages, hop by hop", ">SM1<").contains(NO_HOP);
    var id = Pattern.compile("<tr id=\"(test-ana-\\d+)\"").matcher(first);
    assertThat(id.find()).isTrue();
    String status = "/twilio/status?page=" + id.group(1) + "&attempt=1";
    posted("secret", status, Map.of("MessageStatus", List.of("delivered")));
    assertThat(house.send("GET", "/people/ana", "").body())
        .contains("Test pages, hop by hop")
        .doesNotContain(NO_HOP);
  }

  private String posted(String token, Map<String, List<String>> fields) throws Exception {
    return posted(token, "/twilio/sms", fields);
  }

  private String posted(String token, String path, Map<String, List<String>> fields)
      throws Exception {
    var signed = new StringBuilder(house.address() + path);
    new TreeMap<>(fields).forEach((name, values) -> signed.append(name).append(values.getFirst()));
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    byte[] signature = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(house.address() + path))
                  .header("content-type", "application/x-www-form-urlencoded")
                  .header("x-twilio-signature", Base64.getEncoder().encodeToString(signature))
                  .POST(BodyPublishers.ofString(FormText.of(fields)))
                  .build(),
              BodyHandlers.ofString())
          .body();
    }
  }
}
