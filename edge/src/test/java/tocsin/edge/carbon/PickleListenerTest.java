package tocsin.edge.carbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tocsin.metrics.ingest.IngestCounters;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.metrics.ingest.IngestLimits;
import tocsin.metrics.ingest.Sources;
import tocsin.metrics.store.Feed;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleSink;

class PickleListenerTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-06-16T12:00:00Z"));
  private static final Sources SOURCES = new Sources(IngestLimits.UNLIMITED, CLOCK);
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final MemoryStore store = new MemoryStore(CLOCK, Duration.ofDays(3650), 1000);
  private final IngestCounters counters = new IngestCounters();

  private static byte[] frame(String name) {
    byte[] pickle =
        ("(l(S'" + name + "'\n(L1750069800L\nS'1'\ntta.").getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(4 + pickle.length).putInt(pickle.length).put(pickle).array();
  }

  private PickleListener begun(SampleSink sink) {
    var listener = new PickleListener(ANY, () -> sink, counters, CLOCK, SOURCES);
    listener.begin();
    return listener;
  }

  @Test
  void picklesAreInTheStore() throws IOException, InterruptedException {
    var sink = new Gate(store, 2, false);
    try (var listener = begun(sink);
        var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      socket.getOutputStream().write(frame("a.b"));
      socket.getOutputStream().write(frame("a.c"));

      assertThat(sink.arrived.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Feed.all(store, "a.b")).hasSize(1);
    assertThat(Feed.all(store, "a.c")).hasSize(1);
  }

  @Test
  void aSenderWhoseFrameIsTooLongIsHungUpOnAndMayComeAgain()
      throws IOException, InterruptedException {
    var sink = new Gate(store, 1, false);
    try (var listener = begun(sink)) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
        socket.getOutputStream().write("line 1 1750069800\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
      }
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
        socket.getOutputStream().write(frame("a.b"));
        assertThat(sink.arrived.await(10, TimeUnit.SECONDS)).isTrue();
      }
    }
    assertThat(counters.faults(Fault.TOO_LONG)).isEqualTo(1);
  }

  @Test
  void whileTheStoreIsAwayNothingIsLost() throws IOException, InterruptedException {
    var sink = new Gate(store, 100, true);
    try (var listener = begun(sink);
        var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      for (int i = 0; i < 100; i++) {
        socket.getOutputStream().write(frame("a.n" + i));
      }
      assertThat(sink.refused.await(10, TimeUnit.SECONDS)).isTrue();
      sink.isAway = false;
      assertThat(sink.arrived.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Feed.all(store, "a.n99")).hasSize(1);
  }
}
