package tocsin.ground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboundGuardTest {
  private final OutboundGuard guard = new OutboundGuard(List.of("10.1.2.3"));

  private String refusal(String host) {
    return guard.refusal(URI.create("http://" + host + "/hook"));
  }

  @Test
  void addressesOfTheInsideAreRefusedHoweverTheyAreWritten() {
    for (String host :
        List.of(
            "127.0.0.1",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.1.2.3",
            "100.64.0.1",
            "100.127.255.255",
            "192.0.0.8",
            "198.18.0.1",
            "198.19.255.255",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "[::1]",
            "[::7f00:1]",
            "[::ffff:10.0.0.1]",
            "[64:ff9b::a9fe:a9fe]",
            "[64:ff9b:1:ffff::a00:1]",
            "[2002:a00:1::]",
            "[fd00::1]",
            "[fe80::1]",
            "[ff02::1]")) {
      assertThat(refusal(host)).as(host).contains("is an internal address");
    }
  }

  @Test
  void theNextAddressesBesideThemPass() {
    for (String host :
        List.of(
            "1.0.0.1",
            "100.63.255.255",
            "100.128.0.0",
            "192.0.1.1",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.254",
            "[64:ff9b:2::1]",
            "[2003::1]",
            "[2606:4700::1111]")) {
      assertThat(refusal(host)).as(host).isEmpty();
    }
  }

  @Test
  void whatIsAllowedByNamePasses() {
    assertThat(refusal("10.1.2.3")).isEmpty();
    assertThat(refusal("10.1.2.4")).isNotEmpty();
  }

  @Test
  void onlyAddressesOfTheWebPass() {
    assertThat(guard.refusal(URI.create("file:///etc/passwd"))).contains("expected");
    assertThat(guard.refusal(URI.create("gopher://example.com/"))).contains("expected");
  }
}
