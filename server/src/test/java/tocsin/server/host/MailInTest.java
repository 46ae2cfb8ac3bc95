package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.settings.Key;

/// A mail to the key of a service opens an incident, and another ends it.
class MailInTest {
  @TempDir private Path data;

  @Test
  void anIncidentIsOpenedAndEndedByMail() throws IOException {
    try (var house = new TestHouse(data, Map.of(Key.MAIL_IN, "127.0.0.1:0"))) {
      house.api("PUT", "/teams/shop", "{\"name\":\"Shop\"}");
      house.api("PUT", "/services/shop", "{\"team\":\"shop\"}");
      String key =
          house
              .api("POST", "/services/shop/integration-keys", "{\"name\":\"mail\"}")
              .path("key")
              .asString();

      assertThat(mailed(house.mailPort(), key, "CRITICAL: disk of db1")).startsWith("250");
      assertThat(house.api("GET", "/incidents/INC-1", "").toString())
          .contains("CRITICAL: disk of db1", "98 % full");

      assertThat(mailed(house.mailPort(), key, "OK: disk of db1")).startsWith("250");
      assertThat(house.api("GET", "/incidents/INC-1", "").toString()).contains("RESOLVED");
    }
  }

  private static String mailed(int port, String key, String subject) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      String last = in.readLine();
      for (String line :
          List.of(
              "HELO monitor",
              "MAIL FROM:<nagios@example.org>",
              "RCPT TO:<" + key + "@tocsin>",
              "DATA",
              "From: nagios@example.org\r\nSubject: " + subject + "\r\n\r\n98 % full\r\n.")) {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        last = in.readLine();
      }
      return last;
    }
  }
}
