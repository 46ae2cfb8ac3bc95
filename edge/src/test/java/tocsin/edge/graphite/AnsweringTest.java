package tocsin.edge.graphite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tocsin.ground.web.WebBody;
import tocsin.metrics.query.Coming;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.Room;
import tocsin.metrics.render.AnswerParts;
import tocsin.metrics.render.Sheets;

/// Answers in more than one part, and where they wait for each other.
@Timeout(60)
class AnsweringTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration LONG = Duration.ofMillis(60);
  private static final InstantSource STILL = InstantSource.fixed(NOON);

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final Queues queues =
      new Queues(new Turns(3, Turns.LONG, STILL), new Turns(1, LONG, now::get));

  private record Series(List<Frame> frames) implements Coming {
    @Override
    public Outline outline() {
      long values = frames.stream().mapToLong(Frame::size).sum();
      return new Outline(frames.size(), values, 0, 0);
    }

    @Override
    public <T> List<T> next(boolean isCrowded, Made<T> made) {
      return frames.isEmpty() ? List.of() : List.of(made.of(frames.removeFirst(), true));
    }

    @Override
    public void close() {}
  }

  private Answering answering(int series) {
    double[] values = new double[50_000];
    Arrays.fill(values, 0.25);
    var frames = new ArrayList<Frame>();
    for (int i = 0; i < series; i++) {
      frames.add(Frame.of("s" + i, 0, 3_000_000, 60, values));
    }
    return new Answering(
        AnswerParts.raw(new Sheets(), new Series(frames)),
        new Room(1L << 30).hold(),
        new Patience(STILL, QueryLimits.DEFAULT, () -> false),
        queues);
  }

  /// One of which the first part was taken.
  private Answering begun() {
    Answering answering = answering(8);
    assertThat(answering.begun("text/plain").body()).isInstanceOf(WebBody.Parts.class);
    assertThat(answering.next()).isPresent();
    return answering;
  }

  private static Thread waiting(Answering answering) {
    Thread thread = Thread.ofVirtual().start(answering::next);
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  @Test
  void aLongAnswerWaitsUntilTheOneBeforeItWasSent() throws InterruptedException {
    Answering first = begun();
    Answering second = begun();
    assertThat(first.next()).isPresent();

    Thread waits = waiting(second);
    assertThat(first.next()).isPresent();
    assertThat(waits.isAlive()).isTrue();
    first.close();

    waits.join();
    assertThat(queues.work().tryTake()).isPresent();
  }

  @Test
  void aClientThatIsSlowHoldsUpNobodyForLong() throws InterruptedException {
    Answering first = begun();
    Answering second = begun();
    assertThat(first.next()).isPresent();
    Thread waits = waiting(second);

    now.set(NOON.plus(LONG));

    waits.join();
    assertThat(first.next()).isPresent();
  }

  @Test
  void whatFitsIntoOnePartWaitsForNoOther() {
    Answering first = begun();
    assertThat(first.next()).isPresent();

    assertThat(answering(1).begun("text/plain").body()).isInstanceOf(WebBody.Lent.class);
  }

  @Test
  void othersThatWaitToBeSentAreACrowd() throws InterruptedException {
    Answering first = begun();
    assertThat(first.next()).isPresent();
    assertThat(queues.isCrowded()).isFalse();

    Thread waits = waiting(begun());
    assertThat(queues.isCrowded()).isTrue();
    first.close();
    waits.join();

    assertThat(queues.isCrowded()).isFalse();
  }
}
