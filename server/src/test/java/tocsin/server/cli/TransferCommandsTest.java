package tocsin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.server.cli.Shell.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.cli.Shell.Ran;
import tocsin.server.host.RealWorld;
import tocsin.server.host.StoppedStore;
import tocsin.server.settings.BadSettingsException;
import tocsin.server.settings.Key;
import tocsin.server.settings.SettingsReader;
import tocsin.server.transfer.GraphiteTree;

/// The commands that bring samples in and take them out, as a shell sees them.
class TransferCommandsTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private final long now = RealWorld.clock().instant().getEpochSecond() / 60 * 60;

  @SuppressWarnings("NullAway.Init")
  private GraphiteTree tree;

  @BeforeEach
  void makeATree() throws IOException {
    tree = new GraphiteTree(Files.createDirectory(folder.resolve("whisper")));
    tree.file("a/b.wsp", now - 600, 1, 2.5).file("c.wsp", now - 300, 7);
  }

  private Path data(String name) {
    return folder.resolve(name);
  }

  private List<String> exported(Path data) throws IOException {
    Path file = folder.resolve("all.gz");
    assertThat(run("export", "--data", data, "--out", file).code()).isZero();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }

  @Test
  void aTreeComesInAndGoesOutAndComesInElsewhere() throws IOException {
    Ran brought = run("import", "whisper", tree.root(), "--data", data("one"));
    assertThat(brought.code()).as(brought.out()).isZero();
    assertThat(brought.out()).contains("2 files brought", "3 points kept");

    List<String> lines = exported(data("one"));
    assertThat(lines)
        .containsExactly("a.b 1 " + (now - 600), "a.b 2.5 " + (now - 540), "c 7 " + (now - 300));

    Ran again = run("import", "plaintext", folder.resolve("all.gz"), "--data", data("two"));
    assertThat(again.code()).as(again.out()).isZero();
    assertThat(again.out()).contains("3 points kept");
    assertThat(exported(data("two"))).isEqualTo(lines);
  }

  @Test
  void theFlagsMayStandBeforeTheCommand() {
    assertThat(run("--data", data("one"), "import", "whisper", tree.root()).code()).isZero();
    assertThat(data("one").resolve("import-whisper.txt")).exists();
  }

  @Test
  void damagedFilesAreListedAndTheExitCodeTells() {
    tree.bytes("bad.wsp", (byte) 1);

    Ran ran = run("import", "whisper", tree.root(), "--data", data("one"));

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out())
        .contains("2 files brought")
        .contains("not brought: bad.wsp: is 1 bytes long (expected: a header of 16 bytes)");
  }

  @Test
  void aDryRunBringsAndWritesNothing() {
    Ran ran = run("import", "whisper", tree.root(), "--data", data("one"), "--dry-run");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("2 files would be brought", "3 points in them");
    assertThat(data("one")).doesNotExist();
  }

  @Test
  void onlyTheNamesAndTimesThatWereAskedGoOut() throws IOException {
    run("import", "whisper", tree.root(), "--data", data("one"));
    Path file = folder.resolve("some.txt");

    Ran ran =
        run("export", "--data", data("one"), "--match", "a.*", "--from", now - 560, "--out", file);

    assertThat(ran.out()).contains("1 points of 1 series");
    assertThat(Files.readAllLines(file)).containsExactly("a.b 2.5 " + (now - 540));
    assertThat(folder.resolve("some.txt.part")).doesNotExist();
  }

  @Test
  void pointsOlderThanTheRulesAreCounted() throws IOException {
    Path rules =
        Files.writeString(folder.resolve("s.conf"), "[all]\npattern = .*\nretentions = 60:1d\n");
    tree.file("old.wsp", now - 86_400 * 3, 1);

    Ran ran =
        run("import", "whisper", tree.root(), "--data", data("one"), "--storage-schemas", rules);

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("1 points are older than the 1 days that the rules keep");
    assertThat(exported(data("one"))).hasSize(3);
  }

  @Test
  void aServerOnTheDataIsNamedWithTheWayAroundIt() throws IOException, BadSettingsException {
    var settings =
        SettingsReader.read(
            folder.resolve("none.yaml"), Map.of(), Map.of(Key.DATA, data("one").toString()));
    try (var held = StoppedStore.open(settings)) {
      assertThat(held.source()).isNotNull();

      Ran brought = run("import", "whisper", tree.root(), "--data", data("one"));
      Ran taken = run("export", "--data", data("one"));

      assertThat(brought.code()).isEqualTo(1);
      assertThat(brought.out())
          .contains("a Tocsin works in this directory")
          .contains("import whisper " + tree.root() + " --to 127.0.0.1:2003");
      assertThat(taken.code()).isEqualTo(1);
      assertThat(taken.out()).contains("a Tocsin works in this directory", "/render?format=raw");
    }
  }

  @Test
  void whatCannotBeMeantIsSaidBeforeAnythingIsTouched() throws IOException {
    Path rules = Files.writeString(folder.resolve("s.conf"), "[a]\npattern = (\nretentions = 1:\n");

    assertThat(run("import").out()).contains("import whisper DIR");
    assertThat(run("import", "whisper", data("none"), "--data", data("one")).out())
        .contains("no folder (expected: Graphite's folder");
    assertThat(run("import", "whisper", tree.root(), "--to", "nowhere").out())
        .contains("--to: 'nowhere' (expected: HOST:PORT");
    assertThat(run("import", "plaintext", data("none"), "--data", data("one")).out())
        .contains("a file that can be read");
    assertThat(run("export", "--data", data("one")).out()).contains("is not there");
    assertThat(run("export", "--data", data("one"), "--from", "soon").out())
        .contains("time 'soon'");
    Ran faulty =
        run("import", "whisper", tree.root(), "--data", data("one"), "--storage-schemas", rules);
    assertThat(faulty.code()).isEqualTo(2);
    assertThat(faulty.out()).contains("s.conf:2: [a] pattern '('", "s.conf:3: [a] retentions '1:'");
    assertThat(data("one")).doesNotExist();
  }

  @Test
  void linesThatAreNoneAreCounted() throws IOException {
    Path file = Files.writeString(folder.resolve("lines"), "a 1 " + now + "\nb 2\n");

    Ran ran = run("import", "plaintext", file, "--data", data("one"));

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out())
        .contains("1 points kept", "not kept: 1 lines that are not 'name value stamp'")
        .contains("the last of them: b 2");
  }
}
