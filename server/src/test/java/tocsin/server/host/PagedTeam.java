package tocsin.server.host;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.edge.push.PushVendor;
import tocsin.edge.push.Subscriber;
import tocsin.ground.json.Json;
import tocsin.response.people.PushDevice;
import tocsin.server.settings.Key;

/// A house whose three people, each in another part of the world, are paged by mail and on a
/// device, through a mail server and a push service of this machine.
final class PagedTeam implements AutoCloseable {
  private static final long PATIENCE = 20_000;
  private static final Pattern LINK = Pattern.compile("http://\\S+/answer\\?\\S*v=acknowledge\\S*");

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final PushVendor vendor = new PushVendor();
  private final Subscriber device = Subscriber.fresh();
  private final TestHouse house;

  PagedTeam(Path data) {
    mail.start();
    house =
        new TestHouse(
            data,
            Map.of(
                Key.SMTP,
                "127.0.0.1:" + mail.getSmtp().getPort() + ",tocsin@example.com",
                Key.OUTBOUND_ALLOWED,
                "127.0.0.1"));
    describe("ana", "Ana Ruiz", "America/Los_Angeles");
    describe("bo", "Bo Lind", "Asia/Tokyo");
    describe("cyd", "Cyd Moss", "Europe/Berlin");
  }

  TestHouse house() {
    return house;
  }

  private void describe(String id, String name, String zone) {
    PushDevice keys = device.device("Phone of " + name);
    house.api(
        "PUT",
        "/users/" + id,
        Json.write(
            Map.of(
                "name",
                name,
                "zone",
                zone,
                "contacts",
                List.of(
                    Map.of("kind", "email", "id", "mail", "address", id + "@example.com"),
                    Map.of(
                        "kind",
                        "push",
                        "id",
                        "push",
                        "address",
                        vendor.endpoint(id),
                        "device",
                        keys)),
                "rules",
                List.of(
                    Map.of("urgency", "high", "delay", "0s", "contact", "push"),
                    Map.of("urgency", "high", "delay", "0s", "contact", "mail")))));
  }

  /// A service of which whoever is on call in a schedule is told.
  void serve(String schedule) {
    house.api("PUT", "/teams/shop", "{\"name\":\"Shop\",\"members\":[\"ana\",\"bo\",\"cyd\"]}");
    house.api(
        "PUT",
        "/policies/shop",
        "{\"name\":\"Shop\",\"steps\":[{\"delay\":\"9m\",\"targets\":[{\"schedule\":\"%s\"}]}]}"
            .formatted(schedule));
    house.api(
        "PUT",
        "/services/shop",
        "{\"name\":\"Shop\",\"team\":\"shop\",\"policy\":\"shop\",\"grouping\":\"key\"}");
  }

  void goesWrong(String title) {
    house.api(
        "POST",
        "/incidents",
        Json.write(Map.of("service", "shop", "severity", "SEV2", "title", title)));
  }

  /// Where the mail about it is answered.
  String linkInMail(String title) throws MessagingException, IOException {
    int read = 0;
    while (mail.waitForIncomingEmail(PATIENCE, read + 1)) {
      MimeMessage[] all = mail.getReceivedMessages();
      for (; read < all.length; read++) {
        var parts = (MimeMultipart) all[read].getContent();
        Matcher link = LINK.matcher(parts.getBodyPart(0).getContent().toString());
        if (all[read].getSubject().contains(title) && link.find()) {
          return link.group();
        }
      }
    }
    throw new AssertionError("no mail about " + title + " among " + read);
  }

  /// Where the message to a device about it is answered.
  String linkInPush(String title) throws Exception {
    String text = device.read(vendor.next().body());
    while (!text.contains(title)) {
      text = device.read(vendor.next().body());
    }
    return house.address() + Json.tree(text).path("acknowledge").asString();
  }

  @Override
  public void close() {
    house.close();
    vendor.close();
    mail.stop();
  }
}
