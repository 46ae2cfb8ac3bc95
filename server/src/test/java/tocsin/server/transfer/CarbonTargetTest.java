package tocsin.server.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.metrics.series.SeriesName;

class CarbonTargetTest {
  private final ServerSocket server = listening();

  private static ServerSocket listening() {
    try {
      return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private CarbonTarget target() {
    return new CarbonTarget(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()));
  }

  private CompletableFuture<String> reading() {
    return CompletableFuture.supplyAsync(() -> {
      try (Socket socket = server.accept()) {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  @Test
  void pointsAreLinesAndConfirmedWhenTheServerHasReadThemAll() throws IOException {
    CompletableFuture<String> lines = reading();
    try (CarbonTarget target = target()) {
      target.begin(new SeriesName("a.b;x=ü"));
      target.point(1_750_032_000_000L, 0.1);
      target.point(1_750_032_060_000L, -3);

      target.confirm();

      assertThat(lines.join()).isEqualTo("a.b;x=ü 0.1 1750032000\na.b;x=ü -3 1750032060\n");
      assertThat(target.points()).isEqualTo(2);
    }
  }

  @Test
  void aNextPartHasAConnectionOfItsOwn() throws IOException {
    try (CarbonTarget target = target()) {
      for (int part = 0; part < 3; part++) {
        CompletableFuture<String> lines = reading();
        target.begin(new SeriesName("a"));
        target.point(1_750_032_000_000L, part);
        target.confirm();
        assertThat(lines.join()).isEqualTo("a " + part + " 1750032000\n");
      }
    }
  }

  @Test
  void aServerThatIsNotThereIsNamed() throws IOException {
    server.close();
    try (CarbonTarget target = target()) {
      assertThatThrownBy(target::reach)
          .isInstanceOf(IOException.class)
          .hasMessageContaining(":" + server.getLocalPort() + ": Connection refused (expected: ");
    }
  }
}
