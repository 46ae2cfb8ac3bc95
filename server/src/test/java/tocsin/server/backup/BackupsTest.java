package tocsin.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path data;

  @SuppressWarnings("NullAway.Init")
  private Backups backups;

  @BeforeEach
  void fill() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("secrets.json"), "secret");
    Files.setPosixFilePermissions(
        data.resolve("secrets.json"), PosixFilePermissions.fromString("rw-------"));
    Files.writeString(data.resolve("half.tmp"), "x");
    Files.writeString(data.resolve("lock"), "");
    backups = new Backups(data, List.of(new LooseFiles(data, Set.of("lock")), BackupsTest::below));
  }

  private static void below(Path copy) throws IOException {
    Files.writeString(
        Files.createDirectories(copy.resolve("metrics/blocks")).resolve("a b.tsb"), "block");
  }

  private Path made() throws IOException {
    assertThat(backups.make("one", NOW)).isEqualTo(new Backup(1, NOW, 2, 11));
    return backups.folder("one");
  }

  private static List<String> files(Path in) throws IOException {
    try (Stream<Path> all = Files.walk(in)) {
      return all.filter(Files::isRegularFile)
          .map(f -> in.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void whatIsRestoredIsWhatWasThere() throws IOException {
    Path target = folder.resolve("new");

    Backup restored = new Restore(made(), target).run();

    assertThat(restored.madeAt()).isEqualTo(NOW);
    assertThat(files(target)).containsExactly("metrics/blocks/a b.tsb", "secrets.json");
    assertThat(target.resolve("secrets.json")).hasContent("secret");
    assertThat(Files.getPosixFilePermissions(target.resolve("secrets.json"))).hasSize(2);
    assertThat(Files.getPosixFilePermissions(backups.folder("one"))).hasSize(3);
  }

  @Test
  void otherProgramsCanCheckIt() throws IOException {
    assertThat(Files.readAllLines(made().resolve("manifest.sha256")))
        .contains(Checksums.of(data.resolve("secrets.json")) + "  secrets.json")
        .hasSize(3);
  }

  @Test
  void aDirectoryThatIsNotEmptyIsLeftAlone() throws IOException {
    Path target = Files.createDirectory(folder.resolve("full"));
    Files.writeString(target.resolve("mine"), "x");
    Path one = made();

    assertThatThrownBy(() -> new Restore(one, target).run()).hasMessageContaining("is not empty");
    assertThat(files(target)).containsExactly("mine");
  }

  @Test
  void ofADamagedBackupNothingIsRestored() throws IOException {
    Path one = made();
    Path target = folder.resolve("new");
    Files.writeString(one.resolve("metrics/blocks/a b.tsb"), "blocc");
    assertThatThrownBy(() -> new Restore(one, target).run())
        .hasMessageContaining("a b.tsb: checksum");

    Files.delete(one.resolve("metrics/blocks/a b.tsb"));
    assertThatThrownBy(() -> new Restore(one, target).run()).hasMessageContaining("is missing");

    Files.writeString(one.resolve("manifest.sha256"), "0".repeat(64) + "  ../../mine\n");
    assertThatThrownBy(() -> new Restore(one, target).run())
        .hasMessageContaining("(expected: a checksum and a path)");
    assertThat(files(target)).isEmpty();
  }

  @Test
  void aBackupHasItsNameOnlyWhenItIsWhole() throws IOException {
    Part broken =
        copy -> {
          below(copy);
          throw new IOException("disk full");
        };
    Backups failing = new Backups(data, List.of(broken));

    assertThatThrownBy(() -> failing.make("one", NOW)).hasMessage("disk full");

    assertThat(files(data.resolve("backups"))).isEmpty();
    made();
    assertThatThrownBy(() -> backups.make("one", NOW)).hasMessageContaining("is there already");
    assertThatThrownBy(() -> backups.make("../one", NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneIsMadeAtATimeAndItsEndIsAwaited() throws IOException {
    CountDownLatch goOn = new CountDownLatch(1);
    Backups slow = new Backups(data, List.of(copy -> awaited(goOn)));
    BackupDesk desk = new BackupDesk(slow, InstantSource.fixed(NOW));
    made();

    assertThat(desk.begin("two")).isEqualTo(new BackupState.Running("two"));
    assertThat(desk.begin("three")).isEqualTo(new BackupState.Busy("two"));
    assertThat(desk.await("two", Duration.ZERO)).isEqualTo(new BackupState.Running("two"));
    assertThat(desk.await("one", Duration.ZERO)).isInstanceOf(BackupState.Done.class);
    assertThat(desk.await("nine", Duration.ZERO)).isEqualTo(new BackupState.Unknown("nine"));
    goOn.countDown();

    assertThat(desk.await("two", Duration.ofMinutes(1))).isInstanceOf(BackupState.Done.class);
    assertThat(desk.begin("two")).isEqualTo(new BackupState.Taken("two"));
  }

  @Test
  void whyItFailedIsSaid() {
    Backups failing =
        new Backups(
            data,
            List.of(copy -> {
              throw new IOException("disk full");
            }));
    BackupDesk desk = new BackupDesk(failing, InstantSource.fixed(NOW));

    desk.begin("one");

    assertThat(desk.await("one", Duration.ofMinutes(1)))
        .isEqualTo(new BackupState.Failed("one", "disk full"));
  }

  private static void awaited(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
