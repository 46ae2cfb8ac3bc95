package tocsin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tocsin.server.cli.Shell.KEY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.cli.Shell.Ran;
import tocsin.server.host.House;
import tocsin.server.host.RealWorld;
import tocsin.server.settings.BadSettingsException;

/// Upkeep of series on a server that runs, as a shell sees it.
class SeriesCommandsTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path data;

  @SuppressWarnings("NullAway.Init")
  private House house;

  @BeforeEach
  void open() throws BadSettingsException, IOException {
    house = Shell.house(data);
    long now = RealWorld.clock().instant().getEpochSecond();
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), house.carbonPort().orElseThrow())) {
      String lines = "web.a 1 %d\nweb.b 1 %d\ncpu;host=a 1 %d\n".formatted(now, now - 9_000, now);
      socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
    }
    await().until(() -> run("list", "--tag", "name=cpu").out().equals("cpu;host=a\n"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Ran run(String... words) {
    List<String> all = new ArrayList<>(List.of("series"));
    all.addAll(List.of(words));
    all.addAll(List.of("--server", house.address(), "--key", KEY));
    return Shell.run(all.toArray());
  }

  private static Ran answering(String answer, java.util.function.Supplier<Ran> command) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(answer.getBytes(StandardCharsets.US_ASCII)));
    try {
      return command.get();
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void seriesAreListedWithTheirLastStampWhenTheyAreSilent() {
    assertThat(run("list", "web.*").out()).isEqualTo("web.a\nweb.b\n");
    assertThat(run("list", "web.*", "--silent-for", "1h").out()).matches("20\\S+Z  web\\.b\n");
    assertThat(run("list", "web.*", "--limit", "1").out())
        .endsWith("\n... and more; --limit N shows them\n");
  }

  @Test
  void nothingIsDeletedWithoutAnAnswer() {
    assertThat(run("delete", "web.*", "--dry-run").out())
        .isEqualTo("web.a\nweb.b\ntocsin: 2 series\n");
    Ran asked = answering("\n", () -> run("delete", "web.*"));
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out())
        .endsWith("Delete 2 series and all their points? [y/N] tocsin: nothing was deleted\n");
    assertThat(run("list", "web.*").out()).isEqualTo("web.a\nweb.b\n");

    assertThat(answering("y\n", () -> run("delete", "web.a")).out())
        .endsWith("tocsin: 1 series deleted\n");
    assertThat(run("delete", "web.*", "--yes").code()).isZero();
    assertThat(run("list", "web.*").out()).isEmpty();
  }

  @Test
  void aSeriesIsRenamed() {
    assertThat(run("rename", "web.a", "web.c").out()).isEqualTo("tocsin: web.a is now web.c\n");
    Ran taken = run("rename", "web.c", "web.b");
    assertThat(taken.code()).isEqualTo(1);
    assertThat(taken.out()).contains("The name is taken", "web.b");
  }

  @Test
  void whatIsWrongIsSaidInOneSentence() {
    Ran nobody = Shell.run("series", "list", "a", "--server", "http://127.0.0.1:1", "--key", KEY);
    assertThat(nobody.code()).isEqualTo(1);
    assertThat(nobody.out()).contains("http://127.0.0.1:1: nobody answers");
    assertThat(Shell.run("series", "list", "a", "--server", house.address(), "--key", "x").out())
        .contains("does not know this key");
    assertThat(run("list").out()).contains("match is missing");
    assertThat(Shell.run("series").out()).contains("series: what?");
  }
}
