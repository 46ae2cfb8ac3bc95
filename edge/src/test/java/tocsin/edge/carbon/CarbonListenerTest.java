package tocsin.edge.carbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tocsin.metrics.ingest.IngestCounters;
import tocsin.metrics.ingest.IngestLimits;
import tocsin.metrics.ingest.Sources;
import tocsin.metrics.store.Feed;
import tocsin.metrics.store.MemoryStore;

class CarbonListenerTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-06-16T12:00:00Z"));
  private static final Sources SOURCES = new Sources(IngestLimits.UNLIMITED, CLOCK);

  private final MemoryStore store = new MemoryStore(CLOCK, Duration.ofDays(3650), 1000);
  private final Gate sink = new Gate(store, 3, false);

  @Test
  void linesFromTcpAndUdpAreInTheStoreAlsoWhenTheyWereSentBeforeItWasOpen()
      throws IOException, InterruptedException {
    var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (var listener = new CarbonListener(any, () -> sink, new IngestCounters(), CLOCK, SOURCES);
        var tcp = new Socket(InetAddress.getLoopbackAddress(), listener.port());
        var udp = new DatagramSocket()) {
      tcp.getOutputStream()
          .write("tcp.a 1 1750069800\ntcp.b 2 17500".getBytes(StandardCharsets.UTF_8));
      tcp.getOutputStream().flush();
      tcp.getOutputStream().write("69800\n".getBytes(StandardCharsets.UTF_8));
      byte[] datagram = "udp.a 3 1750069800".getBytes(StandardCharsets.UTF_8);
      udp.send(
          new DatagramPacket(
              datagram, datagram.length, InetAddress.getLoopbackAddress(), listener.port()));
      // All of it was sent before anybody took it.
      listener.begin();

      assertThat(sink.arrived.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Feed.all(store, "tcp.a")).hasSize(1);
    assertThat(Feed.all(store, "tcp.b")).hasSize(1);
    assertThat(Feed.all(store, "udp.a")).hasSize(1);
  }
}
