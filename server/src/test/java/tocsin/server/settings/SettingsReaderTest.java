package tocsin.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.settings.Keeping.Durability;

class SettingsReaderTest {
  @TempDir Path dir;

  private Path file(String... lines) throws IOException {
    return Files.writeString(dir.resolve("tocsin.yaml"), String.join("\n", lines));
  }

  @Test
  void aNameThatIsNearlyOursIsAskedAbout() throws Exception {
    Path file = Files.writeString(dir.resolve("near.yaml"), "htpp: 127.0.0.1:1\nsmtp:\n");

    assertThatThrownBy(() ->
            SettingsReader.read(
                file, Map.of("TOCSIN_CARBN", "x", "TOCSIN_PORT", "tcp://1"), Map.of()))
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining("did you mean 'http'?")
        .hasMessageContaining("TOCSIN_CARBN: no such setting; did you mean 'carbon'?")
        .hasMessageNotContainingAny("TOCSIN_PORT", "smtp: 'null'");
  }

  @Test
  void withoutAnythingSaidDoorsThatAskForNoKeyAreOnThisMachineOnly() throws Exception {
    Settings settings = SettingsReader.read(dir.resolve("none.yaml"), Map.of(), Map.of());

    assertThat(settings.http()).isEqualTo(new Listen.At("0.0.0.0", 8080));
    assertThat(settings.carbon()).isEqualTo(new Listen.At("127.0.0.1", 2003));
    assertThat(settings.pickle()).isEqualTo(new Listen.At("127.0.0.1", 2004));
    assertThat(settings.statsd()).isEqualTo(new Listen.Off());
    assertThat(settings.data()).isEqualTo(Path.of("./data"));
  }

  @Test
  void samplesSurviveTheProcessAndTakeWhatTheyNeedUntilSomebodySaysOtherwise() throws Exception {
    Settings usual = SettingsReader.read(dir.resolve("none.yaml"), Map.of(), Map.of());
    Settings chosen =
        SettingsReader.read(
            file("durability: power", "own-metrics: off"),
            Map.of("TOCSIN_DISK_BUDGET", "1.5G"),
            Map.of());

    assertThat(usual.keeping()).isEqualTo(new Keeping(Durability.KILL, Long.MAX_VALUE, true));
    assertThat(chosen.keeping()).isEqualTo(new Keeping(Durability.POWER, 3L << 29, false));
  }

  @Test
  void limitsAreNumbersOrNone() throws Exception {
    Settings usual = SettingsReader.read(dir.resolve("none.yaml"), Map.of(), Map.of());
    Settings chosen =
        SettingsReader.read(
            file("max-series: 500", "memory-budget: 1G"),
            Map.of("TOCSIN_MAX_SAMPLES", "100000"),
            Map.of(Key.MAX_SERIES_OF_SOURCE, "100"));

    long none = Long.MAX_VALUE;
    assertThat(usual.limits())
        .isEqualTo(new Limits(2_000_000, none, none, none, OptionalLong.empty()));
    assertThat(chosen.limits())
        .isEqualTo(new Limits(500, 100, 100_000, none, OptionalLong.of(1L << 30)));
    for (String wrong : List.of("0", "-1", "many", "1e6", "1000000000000")) {
      assertThatThrownBy(() ->
              SettingsReader.read(
                  dir.resolve("none.yaml"), Map.of(), Map.of(Key.MAX_SERIES, wrong)))
          .hasMessageContaining("--max-series: '" + wrong + "' (expected: a number from 1 to");
    }
  }

  @Test
  void aBudgetIsANumberWithItsUnit() {
    for (String wrong : List.of("20", "G", "-1G", "0.5M", "20 GB", "lots")) {
      assertThatThrownBy(() ->
              SettingsReader.read(
                  dir.resolve("none.yaml"), Map.of(), Map.of(Key.DISK_BUDGET, wrong)))
          .hasMessageContaining("--disk-budget: '" + wrong + "' (expected: a number and M, G or T");
    }
    assertThatThrownBy(() -> SettingsReader.read(file("durability: always"), Map.of(), Map.of()))
        .hasMessageContaining("durability: 'always' (expected: kill or power)");
  }

  @Test
  void aFlagWinsOverTheEnvironmentAndTheEnvironmentOverTheFile() throws Exception {
    Path file = file("http: 127.0.0.1:1", "carbon: 127.0.0.1:1", "data: /one");

    Settings settings =
        SettingsReader.read(
            file,
            Map.of("TOCSIN_HTTP", "127.0.0.1:2", "TOCSIN_CARBON", "none", "TOCSIN_LOG", "debug"),
            Map.of(Key.HTTP, "0.0.0.0:3"));

    assertThat(settings.http()).isEqualTo(new Listen.At("0.0.0.0", 3));
    assertThat(settings.carbon()).isEqualTo(new Listen.Off());
    assertThat(settings.data()).isEqualTo(Path.of("/one"));
  }

  @Test
  void namesEveryFaultWithItsPlaceAtOnce() throws Exception {
    Path file = file("htpp: 8080", "smtp: mail.example.com", "pickle: [1, 2]");

    assertThatThrownBy(() ->
            SettingsReader.read(
                file,
                Map.of("TOCSIN_PUBLIC_URL", "tocsin.example.com"),
                Map.of(Key.CARBON, "localhost:99999", Key.STORAGE_SCHEMAS, dir + "/absent.conf")))
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContainingAll(
            "htpp: no such setting (known: data, http",
            "smtp: 'mail.example.com' (expected: HOST:PORT",
            "pickle: (expected: one value",
            "TOCSIN_PUBLIC_URL: 'tocsin.example.com' (expected: an address",
            "--carbon: 'localhost:99999' (expected: HOST:PORT",
            "--storage-schemas: '" + dir + "/absent.conf' (expected: a file that can be read)");
  }

  @Test
  void aPortAloneMeansThisMachineAndAnAddressOfSixGroupsKeepsItsBrackets() throws Exception {
    Settings settings =
        SettingsReader.read(file("http: 0", "carbon: '[::1]:2003'"), Map.of(), Map.of());

    assertThat(settings.http()).isEqualTo(new Listen.At("127.0.0.1", 0));
    assertThat(settings.carbon()).hasToString("[::1]:2003");
  }

  @Test
  void aSigningSecretWithoutTheAppItBelongsToIsAFault() {
    assertThatThrownBy(() ->
            SettingsReader.read(
                dir.resolve("none.yaml"), Map.of("TOCSIN_SLACK_SIGNING_SECRET", "x1y2"), Map.of()))
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining("without --slack-token")
        .hasMessageNotContaining("x1y2");
  }

  @Test
  void secretsAreNeitherInAFaultNorInTheLog() throws Exception {
    assertThatThrownBy(() -> SettingsReader.read(dir, Map.of("TOCSIN_ADMIN_KEY", "hush"), Map.of()))
        .hasMessageContaining("TOCSIN_ADMIN_KEY")
        .hasMessageNotContaining("hush");
    Settings settings =
        SettingsReader.read(
            file(), Map.of("TOCSIN_ADMIN_KEY", "a-long-enough-key-of-ours"), Map.of());
    assertThat(settings.toString()).doesNotContain("a-long-enough");
  }
}
