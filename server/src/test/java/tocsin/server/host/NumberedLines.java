package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/// Sends numbered lines to carbon on one connection at an even pace, and knows which of them a
/// server must have kept when it is killed. What it has not read from its socket is lost, and how
/// long that takes is for the machine to say, not for the server; so time proves nothing. But a
/// server that has read a line, and then another one that was sent after that, has kept the first:
/// it reads on when it has appended what it read. The pace is modest, two lines each millisecond,
/// so that buffers are empty at almost every look.
final class NumberedLines {
  private static final Duration PACE = Duration.ofMillis(1);
  private static final int AT_ONCE = 2;

  /// Stamps are so far apart that each line has a slot of its own.
  private static final int STEP_SECONDS = 10;

  private record Written(int next, long atNanos) {}

  private final String series;
  private final long beginSeconds;
  private final List<Written> written = new ArrayList<>();
  private int read;
  private int sure;

  /// @param now three weeks of stamps before it are used
  NumberedLines(String series, Instant now) {
    this.series = series;
    this.beginSeconds = now.getEpochSecond() / STEP_SECONDS * STEP_SECONDS - 2_000_000;
  }

  /// Where a server says which lines it has.
  String question() {
    long until = stamp(next() + AT_ONCE);
    return "/render?target=%s&format=json&from=%d&until=%d".formatted(series, stamp(-1), until);
  }

  private long stamp(int number) {
    return beginSeconds + STEP_SECONDS * (long) number;
  }

  /// How many lines a server has by its answer: the first of them, without a hole.
  int kept(JsonNode answer) {
    int kept = 0;
    for (JsonNode point : answer.path(0).path("datapoints")) {
      if (!point.path(0).isNull()) {
        assertThat(point.path(0).asInt()).as("the line that comes next").isEqualTo(kept);
        assertThat(point.path(1).asLong()).as("stamp of line " + kept).isEqualTo(stamp(kept));
        kept++;
      }
    }
    return kept;
  }

  /// Sends until it is told to stop or the server is gone.
  void sendUntil(AtomicBoolean killed, int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      Unread unread = new Unread(socket.getLocalPort(), port);
      long due = System.nanoTime();
      while (!killed.get()) {
        LockSupport.parkNanos(due - System.nanoTime());
        socket.getOutputStream().write(lines(next()).getBytes(StandardCharsets.US_ASCII));
        add(new Written(next() + AT_ONCE, System.nanoTime()));
        look(unread);
        due += PACE.toNanos();
      }
    } catch (IOException e) {
      // The server is gone, as it should be.
    }
  }

  private String lines(int next) {
    StringBuilder lines = new StringBuilder();
    for (int number = next; number < next + AT_ONCE; number++) {
      lines.append(series).append(' ').append(number).append(' ');
      lines.append(stamp(number)).append('\n');
    }
    return lines.toString();
  }

  private synchronized void add(Written some) {
    written.add(some);
  }

  /// How many lines were sent.
  synchronized int next() {
    return written.isEmpty() ? 0 : written.getLast().next;
  }

  private synchronized void look(Unread unread) throws IOException {
    if (unread.isNothing()) {
      sure = read;
      read = written.getLast().next;
    }
  }

  /// How many lines the server must have kept.
  synchronized int sure() {
    return sure;
  }

  /// How long before a moment the first line was sent that is not among so many.
  synchronized Duration lostBefore(long atNanos, int kept) {
    Optional<Written> first = written.stream().filter(w -> w.next > kept).findFirst();
    return first.map(w -> Duration.ofNanos(atNanos - w.atNanos)).orElse(Duration.ZERO);
  }
}
