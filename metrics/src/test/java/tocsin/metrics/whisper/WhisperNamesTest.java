package tocsin.metrics.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.metrics.series.BadSeriesNameException;

class WhisperNamesTest {
  private static final String TAGGED = "disk.used;datacenter=dc1;rack=a1;server=web01";
  private static final String HASH =
      "25a3ac4b4e3ae3bd5a9cfd0fd5e9e6a1bd0a0f2ae1b5c3f1a2d3c4b5a6978812";

  private static String name(String path, String... known) {
    return new WhisperNames(List.of(known)).of(Path.of(path)).canonical();
  }

  @Test
  void foldersAreNodes() {
    assertThat(name("servers/web1/cpu.wsp")).isEqualTo("servers.web1.cpu");
    assertThat(name("top.wsp")).isEqualTo("top");
    assertThat(name("a/b.wsp.wsp")).isEqualTo("a.b.wsp");
  }

  @Test
  void taggedNamesAreReadBackFromTheirFileName() {
    assertThat(name("_tagged/eff/aae/disk_DOT_used;datacenter=dc1;rack=a1;server=web01.wsp"))
        .isEqualTo(TAGGED);
  }

  @Test
  void aNameThatHoldsDotItselfIsToldByItsHash() {
    String literal = "a_DOT_b;x=1";

    assertThat(name("_tagged/" + folders(literal) + "/" + literal + ".wsp")).isEqualTo(literal);
  }

  @Test
  void aHashIsReadBackFromTheListOfNames() {
    assertThat(name("_tagged/000/000/" + hash(TAGGED) + ".wsp", "other;x=1", TAGGED))
        .isEqualTo(TAGGED);
    assertThatThrownBy(() -> name("_tagged/25a/3ac/" + HASH + ".wsp"))
        .isInstanceOf(BadSeriesNameException.class)
        .hasMessageContaining("--names FILE");
  }

  @Test
  void namesThatNoLineCouldCarryAreRefused() {
    assertThatThrownBy(() -> name("my disk/used.wsp"))
        .isInstanceOf(BadSeriesNameException.class)
        .hasMessageContaining("without blanks");
    assertThatThrownBy(() -> name("_tagged/000/000/a;b.wsp"))
        .isInstanceOf(BadSeriesNameException.class);
    assertThatThrownBy(() -> name(".wsp")).isInstanceOf(BadSeriesNameException.class);
  }

  private static String folders(String name) {
    return hash(name).substring(0, 3) + "/" + hash(name).substring(3, 6);
  }

  private static String hash(String name) {
    return WhisperNames.hash(name);
  }
}
