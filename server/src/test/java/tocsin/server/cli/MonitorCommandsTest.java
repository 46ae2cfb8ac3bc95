package tocsin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.server.cli.Shell.KEY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.cli.Shell.Ran;
import tocsin.server.host.House;
import tocsin.server.settings.BadSettingsException;

/// Monitors in files, as a shell tests, compares and applies them.
class MonitorCommandsTest {
  private static final String ERRORS =
      """
      monitor:
        id: errors
        title: Payments fail
        service: checkout
        target: shop.errors
        threshold: 5
        holdFor: 30s
      cases:
        - about: three in a row
          series: {shop.errors: "1 9 9 9 1"}
          until: 50s
          expect:
            - 30s ALERT shop.errors 9
            - 40s OK
      """;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private House house;

  @BeforeEach
  void open() throws BadSettingsException, IOException {
    house = Shell.house(folder.resolve("data"));
    var calls = new ServerCalls(house.address(), KEY);
    calls.call("PUT", "/teams/shop", "{}", Map.class);
    calls.call("PUT", "/services/checkout", "{\"team\":\"shop\"}", Map.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Path written(String name, String yaml) throws IOException {
    Path file = folder.resolve("monitors").resolve(name);
    Files.createDirectories(folder.resolve("monitors"));
    return Files.writeString(file, yaml);
  }

  private Ran run(String command, Path files) {
    return Shell.run("monitors", command, files, "--server", house.address(), "--key", KEY);
  }

  @Test
  void playsTheCasesOfAFileWithoutAServer() throws IOException {
    Path file = written("errors.yaml", ERRORS);
    assertThat(Shell.run("monitors", "test", file)).isEqualTo(new Ran(0, "1 passed, 0 failed\n"));

    Path wrong = written("errors.yaml", ERRORS.replace("- 30s ALERT", "- 20s ALERT"));
    Ran ran = Shell.run("monitors", "test", wrong);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains("errors: three in a row: by tick: expected [20s ALERT shop.errors 9, 40s OK]")
        .endsWith("0 passed, 1 failed\n");
  }

  @Test
  void comparesAndAppliesAndLeavesAloneWhatIsTheSame() throws IOException {
    written("errors.yaml", ERRORS);
    Path files = folder.resolve("monitors");
    assertThat(run("diff", files).out())
        .contains("+ errors  ", "in the last 7 days: 0 alerts", "1 of 1 would change");
    assertThat(run("apply", files)).isEqualTo(new Ran(0, "made     errors\n"));
    assertThat(run("apply", files)).isEqualTo(new Ran(0, "same     errors\n"));
    assertThat(run("diff", files).out()).isEqualTo("0 of 1 would change\n");

    written("errors.yaml", ERRORS.replace("threshold: 5", "threshold: 7"));
    assertThat(run("diff", files).out())
        .contains(
            "~ errors  ",
            "    threshold: 5.0 -> 7.0\n",
            "    in the last 7 days: now 0 alerts, then 0 alerts\n");
    assertThat(run("apply", files).out()).isEqualTo("changed  errors\n");
  }

  @Test
  void savesNothingWhileACaseFailsAndNamesEveryFault() throws IOException {
    Path wrong = written("errors.yaml", ERRORS.replace("40s OK", "20s OK"));
    Ran failed = run("apply", wrong);
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.out()).contains("1 cases fail, and nothing was saved");
    assertThat(run("diff", wrong).out()).contains("+ errors");

    written("errors.yaml", ERRORS);
    written(
        "more.yaml", "monitors:\n- " + ERRORS.strip().replace("\n", "\n  ") + "\n- casse: []\n");
    written("third.yaml", "monitor: {id: x, service: s, target: 'sumSeris(a', threshold: 1}\n");
    Ran refused = run("apply", folder.resolve("monitors"));
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out())
        .contains(
            "'casse' (expected: cases, monitor, series, step, until)", "third.yaml: x: target:");
  }
}
