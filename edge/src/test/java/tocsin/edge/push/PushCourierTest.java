package tocsin.edge.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.edge.push.PushVendor.Message;
import tocsin.ground.json.Json;
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
import tools.jackson.databind.JsonNode;

/// Pages to a browser, by way of a vendor that may behave badly.
class PushCourierTest {
  private final Subscriber browser = Subscriber.fresh();
  private final Outbound outbound = new Outbound(new OutboundGuard(List.of("127.0.0.1")));
  private PushVendor vendor = new PushVendor();
  private PushCourier courier;
  private ECPublicKey ours;

  @BeforeEach
  void open() throws GeneralSecurityException {
    KeyPair pair = Curve.make();
    ours = (ECPublicKey) pair.getPublic();
    var sender =
        new PushSender(
            written(Curve.bytes(ours)),
            written(Curve.bytes(((ECPrivateKey) pair.getPrivate()).getS())),
            "mailto:ops@example.org");
    courier = new PushCourier(outbound, () -> sender, Duration.ofMinutes(10));
  }

  private static String written(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @AfterEach
  void close() {
    outbound.close();
    vendor.close();
  }

  private static PageMessage message(String title, Severity severity) {
    var links =
        new PageMessage.PageLinks(
            "https://tocsin.example.test/incidents/INC-7",
            "https://tocsin.example.test/answer?p=INC-7-p1&v=acknowledge&x=1&s=ab",
            "https://tocsin.example.test/answer?p=INC-7-p1&v=resolve&x=1&s=cd",
            "https://tocsin.example.test/answer?p=INC-7-p1&v=escalate&x=1&s=ef",
            "https://tocsin.example.test/answer?p=INC-7-p1&v=snooze&x=1&s=01",
            Optional.empty());
    return new PageMessage(
        new IncidentId("INC-7"),
        new UserId("ana"),
        severity,
        new ServiceId("shop"),
        title,
        Instant.parse("2026-01-15T02:00:00Z"),
        "on call in primary",
        Optional.of("restart it"),
        Optional.of(links));
  }

  private Outcome send(PageMessage message, String key) {
    var to =
        new ContactMethod.Push(
            new ContactId("push"),
            vendor.endpoint("ana"),
            Optional.of(browser.device("Chrome on Android")));
    return courier.deliver(new Delivery(new PageId("INC-7-p1"), 1, key, to, message));
  }

  private Outcome send(PageMessage message) {
    return send(message, "INC-7-p1");
  }

  private Message sent(PageMessage message) throws InterruptedException {
    assertThat(send(message)).isInstanceOf(Outcome.Accepted.class);
    return vendor.next();
  }

  @Test
  void aPageIsReadByTheBrowserAlone() throws InterruptedException, GeneralSecurityException {
    Message sent = sent(message("Orders fail", Severity.SEV2));

    assertThat(new String(sent.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Orders", "INC-7", "shop");
    JsonNode read = Json.tree(browser.read(sent.body()));
    assertThat(read.path("severity").asString()).isEqualTo("SEV2");
    assertThat(read.path("title").asString()).isEqualTo("Orders fail");
    assertThat(read.path("service").asString()).isEqualTo("shop");
    assertThat(read.path("incident").asString()).isEqualTo("INC-7");
    assertThat(read.path("open").asString()).isEqualTo("/incidents/INC-7");
    assertThat(read.path("acknowledge").asString())
        .isEqualTo("/answer?p=INC-7-p1&v=acknowledge&x=1&s=ab");
    assertThat(read.toString()).doesNotContain("restart", "primary", "ana", "example.test");
  }

  @Test
  void theVendorIsToldHowLongHowUrgentAndWhatItReplaces() throws InterruptedException {
    Message first = sent(message("Orders fail", Severity.SEV1));
    Message second = sent(message("Orders still fail", Severity.SEV4));
    send(message("Orders fail, and 1 more: INC-8", Severity.SEV4), "INC-7-p1+1-INC-8-p1");
    Message bundle = vendor.next();

    assertThat(first.path()).isEqualTo("/push/ana");
    assertThat(first.header("Ttl")).isEqualTo("600");
    assertThat(first.header("Urgency")).isEqualTo("high");
    assertThat(first.header("Content-encoding")).isEqualTo("aes128gcm");
    assertThat(first.header("Topic")).matches("[A-Za-z0-9_-]{32}");
    assertThat(second.header("Topic")).isEqualTo(first.header("Topic"));
    assertThat(second.header("Urgency")).isEqualTo("normal");
    assertThat(bundle.header("Topic")).isNotEqualTo(first.header("Topic"));
  }

  @Test
  void theVendorCanTellThatItIsFromUs() throws InterruptedException, GeneralSecurityException {
    String header = sent(message("Orders fail", Severity.SEV2)).header("Authorization");

    assertThat(header).matches("vapid t=[\\w-]+\\.[\\w-]+\\.[\\w-]+, ?k=[\\w-]+");
    assertThat(header).endsWith("k=" + written(Curve.bytes(ours)));
    String token = header.substring("vapid t=".length(), header.indexOf(','));
    String signed = token.substring(0, token.lastIndexOf('.'));
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(ours);
    signature.update(signed.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(
            signature.verify(
                Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1))))
        .isTrue();
    JsonNode claims = Json.tree(decoded(signed.substring(signed.indexOf('.') + 1)));
    assertThat(vendor.endpoint("ana")).startsWith(claims.path("aud").asString() + "/push/");
    assertThat(claims.path("sub").asString()).isEqualTo("mailto:ops@example.org");
    assertThat(claims.path("exp").asLong()).isPositive();
  }

  private static String decoded(String base64) {
    return new String(
        Base64.getUrlDecoder().decode(base64), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void theLongestTitleIsCutAndFits() throws InterruptedException, GeneralSecurityException {
    Message sent = sent(message("\uD83D\uDE00".repeat(2_000) + "\n\u202e", Severity.SEV2));

    assertThat(sent.body().length).isLessThan(4_096);
    assertThat(Json.tree(browser.read(sent.body())).path("title").asString())
        .isEqualTo("\uD83D\uDE00".repeat(300) + "…");
  }

  @Test
  void aDeviceThatIsGoneIsRefusedWithWhatToDo() {
    for (int status : new int[] {404, 410}) {
      vendor.answers(status, "");
      assertThat(send(message("Orders fail", Severity.SEV2)))
          .isEqualTo(
              new Outcome.Refused(
                  "this device takes no more pages (HTTP "
                      + status
                      + "). Open your page in Tocsin on that device, remove it there, and press"
                      + " \"Page this device\""));
    }
  }

  @Test
  void whatPassesIsTriedAgainWhenTheVendorSays() {
    for (int status : new int[] {429, 500, 503}) {
      vendor.answers(status, "slow down");
      assertThat(send(message("Orders fail", Severity.SEV2)))
          .isEqualTo(new Outcome.TryAgain(Duration.ofSeconds(7), "HTTP " + status + ": slow down"));
    }
    vendor.close();
    assertThat(send(message("Orders fail", Severity.SEV2))).isInstanceOf(Outcome.TryAgain.class);
    vendor = new PushVendor();
  }

  @Test
  void aMessageTooLargeAndAKeyThatWasChangedAreRefusedWithTheReason() {
    vendor.answers(413, "");
    assertThat(send(message("Orders fail", Severity.SEV2)))
        .isEqualTo(new Outcome.Refused("the push service finds the message too large (HTTP 413)"));
    vendor.answers(403, "{\"reason\":\n\"VapidPkHashMismatch\"}");
    assertThat(send(message("Orders fail", Severity.SEV2)).toString())
        .contains("does not take this server's key", "VapidPkHashMismatch", "Page this device");
  }

  @Test
  void aPlanWithoutADeviceIsRefusedAndAnAddressOfTheInsideIsNotCalled() {
    var planned = new ContactMethod.Push(new ContactId("push"), "", Optional.empty());
    Delivery toNobody =
        new Delivery(new PageId("p"), 1, "p", planned, message("Orders fail", Severity.SEV2));

    assertThat(courier.deliver(toNobody).toString()).contains("no device takes pages there");
    var inside =
        new ContactMethod.Push(
            new ContactId("push"), "http://10.0.0.1/x", Optional.of(browser.device("x")));
    assertThat(
            courier.deliver(
                new Delivery(new PageId("p"), 1, "p", inside, message("", Severity.SEV2))))
        .isInstanceOf(Outcome.Refused.class);
  }
}
