package tocsin.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Against a server that closes each connection behind its answer, as graphite-web's does.
@Timeout(60)
class AskingTest {
  private static final int EACH = 3;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Double> figures = new HashMap<>();
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private volatile int status = 200;

  AskingTest() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket one = socket.accept()) {
        var in =
            new BufferedReader(
                new InputStreamReader(one.getInputStream(), StandardCharsets.ISO_8859_1));
        asked.add(String.valueOf(in.readLine()));
        for (String l = in.readLine(); l != null && !l.isEmpty(); l = in.readLine()) {}
        String answer =
            "HTTP/1.1 " + status + " So\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok";
        one.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        // The test is over, or a client has gone.
      }
    }
  }

  private Asking asking() {
    return new Asking(socket.getLocalPort(), chance -> "/" + chance.nextLong(), 0);
  }

  @Test
  void allClientsAreAnsweredToTheEnd() throws IOException {
    asking().run(8, "k", (metric, value, _) -> figures.put(metric, value));

    assertThat(figures.keySet()).containsExactlyInAnyOrder("k/c8/p50", "k/c8/p99", "k/c8/qps");
    assertThat(asked).hasSize(8 * EACH);
  }

  @Test
  void oneClientTellsAlsoHowLongAnAnswerIs() throws IOException {
    asking().run(1, "k", (metric, value, _) -> figures.put(metric, value));

    assertThat(figures).containsEntry("k/c1/bytes", 2.0);
  }

  @Test
  void nothingIsAskedAgainThatWasRehearsed() throws IOException {
    asking().rehearse(2);
    asking().run(2, "k", (metric, value, _) -> figures.put(metric, value));

    assertThat(asked).hasSize(2 * 2 * EACH).doesNotHaveDuplicates();
  }

  @Test
  void ofWhatIsRefusedThereIsNoFigure() throws IOException {
    status = 503;
    asking().run(2, "k", (metric, value, _) -> figures.put(metric, value));

    assertThat(figures).isEmpty();
  }
}
