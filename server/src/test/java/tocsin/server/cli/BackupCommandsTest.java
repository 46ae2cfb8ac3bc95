package tocsin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.server.cli.Shell.KEY;
import static tocsin.server.cli.Shell.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.cli.Shell.Ran;
import tocsin.server.host.House;
import tocsin.server.host.RealWorld;
import tocsin.server.settings.BadSettingsException;

/// Backup, restore and inspection, as a shell sees them.
class BackupCommandsTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path data;

  @BeforeEach
  void fill() throws IOException, BadSettingsException {
    data = folder.resolve("data");
    Shell.house(data).close();
    long now = RealWorld.clock().instant().getEpochSecond();
    Path lines = Files.writeString(folder.resolve("lines"), "a.b 7 " + now + "\n");
    assertThat(run("import", "plaintext", lines, "--data", data).code()).isZero();
  }

  private String exported(Path from) throws IOException {
    Path file = folder.resolve("out");
    assertThat(run("export", "--data", from, "--out", file).code()).isZero();
    return Files.readString(file);
  }

  @Test
  void aStoppedServerIsBackedUpAndComesBackElsewhere() throws IOException {
    Ran made = run("backup", "one", "--data", data);
    assertThat(made.code()).as(made.out()).isZero();
    assertThat(made.out()).contains(" files of ").endsWith("data/backups/one\n");

    Path target = folder.resolve("new");
    Ran restored = run("restore", data.resolve("backups/one"), "--data", target);

    assertThat(restored.code()).as(restored.out()).isZero();
    assertThat(restored.out()).contains("restored what was there at 20", "now in " + target);
    assertThat(exported(target)).isEqualTo(exported(data)).contains("a.b 7 ");
    assertThat(run("restore", data.resolve("backups/one"), "--data", target).out())
        .contains("is not empty");
    assertThat(run("backup", "a/b", "--data", data).out()).contains("name: 'a/b' (expected:");
    assertThat(run("backup", "--data", folder.resolve("nothing")).code()).isEqualTo(1);
  }

  @Test
  void aServerThatRunsBacksItselfUp() throws BadSettingsException, IOException {
    try (House house = Shell.house(data)) {
      String http = "127.0.0.1:" + house.httpPort();
      Ran made = run("backup", "two", "--data", data, "--http", http, "--admin-key", KEY);
      assertThat(made.code()).as(made.out()).isZero();
      assertThat(run("backup", "two", "--data", data, "--http", http, "--admin-key", KEY).out())
          .contains("The name is taken", "two");
      assertThat(run("store", "inspect", "--data", data).out()).contains("names: ", "blocks\n");
    }
    assertThat(exported(data.resolve("backups/two"))).contains("a.b 7 ");
  }

  @Test
  void theStoreIsExplained() {
    String whole = run("store", "inspect", "--data", data).out();
    String series = run("store", "inspect", "--data", data, "--series", "a.b").out();
    Ran list = run("store", "inspect", data.resolve("metrics/names.tsn"));

    assertThat(whole).contains("data/metrics\nnames: ", "\nlog\n", "put aside: 0\n");
    assertThat(series).contains("reference ", ": 1 points in ");
    assertThat(list.code()).isZero();
    assertThat(list.out()).startsWith("names.tsn: list of names\n");
    assertThat(run("store", "inspect", folder.resolve("x")).out()).contains("x: is not there");
    assertThat(run("store").out()).contains("store: what?");
  }
}
