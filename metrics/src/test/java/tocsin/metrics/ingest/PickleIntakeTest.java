package tocsin.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Feed;
import tocsin.metrics.store.Feed.Point;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.StoreUnavailableException;

/// Frames as Python and others write them: `make.py`, beside `frames.txt`, has what is in each.
class PickleIntakeTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-06-16T12:00:00Z"));
  private static final long T = 1_750_069_800_000L;

  private final MemoryStore store = new MemoryStore(CLOCK, Duration.ofDays(3650), 1000);
  private final IngestCounters counters = new IngestCounters();
  private final PickleIntake intake = new PickleIntake(store, counters, CLOCK);

  private void send(String frame) throws StoreUnavailableException {
    intake.accept(PickleFrames.of(frame));
  }

  private List<String> names() {
    return names(store);
  }

  private static List<String> names(MemoryStore store) {
    return store.find(new SeriesMatcher.All(), 100).stream().map(SeriesName::canonical).toList();
  }

  private List<Point> points(String series) {
    return Feed.all(store, series);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void whatPythonPicklesIsRead(int protocol) throws StoreUnavailableException {
    send("plain." + protocol);

    assertThat(points("web1.cpu")).containsExactly(new Point(T, 12.25));
    assertThat(points("web1.mem")).containsExactly(new Point(T, 17));
    assertThat(points("web1.net")).containsExactly(new Point(T, -3e-7));
    assertThat(counters.lines()).isEqualTo(3);
    assertThat(counters.samples()).isEqualTo(3);
    assertThat(counters.lastFault()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void namesAreWhatTheyWereWithTheirTagsSorted(int protocol) throws StoreUnavailableException {
    send("names." + protocol);

    assertThat(names()).containsExactly("größe.\ud83d\udea8", "it's\\\"q\"", "t;a=1;b=2");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void wholeNumbersOfAnySizeAreValues(int protocol) throws StoreUnavailableException {
    send("whole." + protocol);

    double[] expected = {
      0, 255, 256, 65_536, -1, -129, 1L << 31, 1L << 40, -(1L << 40), 0x1p63, -0x1p70, 1, 0
    };
    for (int i = 0; i < expected.length; i++) {
      assertThat(points("n%02d".formatted(i))).containsExactly(new Point(T, expected[i]));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void listsAndTuplesMeanTheSame(int protocol) throws StoreUnavailableException {
    send("lists." + protocol);

    assertThat(points("a")).containsExactly(new Point(T, 1));
    assertThat(points("b")).containsExactly(new Point(T, 2));
    assertThat(points("c")).containsExactly(new Point(T, 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void textsThatPythonTakesForNumbersAreNumbers(int protocol) throws StoreUnavailableException {
    send("texts." + protocol);

    assertThat(points("a")).containsExactly(new Point(T, 1.5));
    assertThat(points("b")).containsExactly(new Point(T, 2000));
    assertThat(points("c")).containsExactly(new Point(CLOCK.millis(), 10));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void whatStandsInThePickleOnceCanBeMeantOften(int protocol) throws StoreUnavailableException {
    send("same." + protocol);
    send("many." + protocol);

    assertThat(points("a")).hasSize(3);
    assertThat(points("many.n6")).containsExactly(new Point(T - 60_000, 13), new Point(T, 6));
    assertThat(counters.samples()).isEqualTo(1_203);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void oddTuplesAreCountedAndTheOthersKept(int protocol) throws StoreUnavailableException {
    send("odd." + protocol);

    assertThat(names()).containsExactly("n", "ok");
    assertThat(points("ok")).containsExactly(new Point(CLOCK.millis(), 9));
    assertThat(counters.faults(Fault.FIELDS)).isEqualTo(7);
    assertThat(counters.faults(Fault.VALUE)).isEqualTo(2);
    assertThat(counters.faults(Fault.TIME)).isEqualTo(2);
    assertThat(counters.faults(Fault.NAME)).isEqualTo(3);
    assertThat(counters.faults(Fault.NOT_A_NUMBER)).isEqualTo(1);
    assertThat(counters.faults(Fault.OUT_OF_RANGE)).isEqualTo(1);
    assertThat(counters.lines()).isEqualTo(18);
    assertThat(counters.lastFault().orElseThrow().line()).contains("tuple 16 of a frame");
  }

  @Test
  void theSampleThatIsNotKeptIsShown() throws StoreUnavailableException {
    var small = new MemoryStore(CLOCK, Duration.ofDays(3650), 1);
    var full = new PickleIntake(small, counters, CLOCK);
    full.accept(PickleFrames.of("plain.2"));

    assertThat(counters.faults(Fault.TOO_MANY_SERIES)).isEqualTo(2);
    assertThat(counters.lastFault().orElseThrow().line())
        .isEqualTo("web1.net 1.7500698009E9 -3.0E-7");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void aPickleThatWouldCallSomethingIsRefusedByName(int protocol) throws StoreUnavailableException {
    send("evil." + protocol);
    send("dict." + protocol);
    send("plain." + protocol);

    assertThat(names()).containsExactly("web1.cpu", "web1.mem", "web1.net");
    assertThat(counters.faults(Fault.PICKLE)).isEqualTo(2);
    assertThat(counters.lastFault().orElseThrow().line()).contains("DICT is refused");
    assertThat(intake.lost()).isEmpty();
  }

  @Test
  void theRefusalOfAFunctionSaysWhich() throws StoreUnavailableException {
    send("evil.2");
    assertThat(counters.lastFault().orElseThrow().line()).contains("GLOBAL posix.system");
    send("evil.4");
    assertThat(counters.lastFault().orElseThrow().line()).contains("STACK_GLOBAL posix.system");
  }

  @Test
  void bytesAndTheStringsOfPython2AreNames() throws StoreUnavailableException {
    for (String frame : List.of("bytes.3", "bytes.4", "bytes.5", "strings")) {
      send(frame);
    }
    assertThat(names()).containsExactly("a.b", "it's", "xA'\\\\qA");
    assertThat(points("a.b")).containsExactly(new Point(T, 2.5));
    assertThat(points("xA'\\\\qA")).containsExactly(new Point(T, 1));
    send("binstrings");
    assertThat(points("a.b")).containsExactly(new Point(T, 7));
    assertThat(points("c")).containsExactly(new Point(T, 5));
    assertThat(points("d")).containsExactly(new Point(T, 255));
  }

  @Test
  void framesMayComeInAnyPieces() throws StoreUnavailableException {
    ByteBuffer all = PickleFrames.of("plain.0", "names.4", "same.2");
    for (int cut = 1; cut < all.limit(); cut++) {
      var each = new MemoryStore(CLOCK, Duration.ofDays(3650), 10);
      var torn = new PickleIntake(each, new IngestCounters(), CLOCK);
      torn.accept(all.duplicate().limit(cut));
      torn.accept(all.duplicate().position(cut));
      assertThat(names(each)).as("cut at %d", cut).hasSize(7).contains("a", "t;a=1;b=2");
      assertThat(Feed.all(each, "a")).hasSize(3);
    }
  }

  @Test
  void framesMayComeByteByByte() throws StoreUnavailableException {
    ByteBuffer all = PickleFrames.of("many.5", "plain.0");
    for (int i = 0; i < all.limit(); i++) {
      intake.accept(all.duplicate().limit(i + 1).position(i));
    }
    assertThat(counters.samples()).isEqualTo(1_203);
    assertThat(counters.bytes()).isEqualTo(all.limit());
  }

  @Test
  void aFrameBeyondTheBoundEndsTheConnection() throws StoreUnavailableException {
    ByteBuffer lines =
        ByteBuffer.wrap("servers.web1.cpu 1 1750069800\n".getBytes(StandardCharsets.US_ASCII));
    intake.accept(lines);

    assertThat(intake.lost()).isPresent();
    assertThat(lines.hasRemaining()).isFalse();
    assertThat(counters.faults(Fault.TOO_LONG)).isEqualTo(1);
    assertThat(counters.lastFault().orElseThrow().line()).contains("1936028278 bytes", "plaintext");
    send("plain.2");
    assertThat(names()).isEmpty();
    assertThat(counters.faults(Fault.TOO_LONG)).isEqualTo(1);
  }

  @Test
  void aFrameOfJustTheBoundIsTaken() throws StoreUnavailableException {
    int length = PickleFrames.of("plain.2").limit() - 4;
    var fits = new PickleIntake(store, counters, CLOCK, length, Allowance.unlimited());
    fits.accept(PickleFrames.of("plain.2"));
    var tight = new PickleIntake(store, counters, CLOCK, length - 1, Allowance.unlimited());
    tight.accept(PickleFrames.of("plain.2"));

    assertThat(fits.lost()).isEmpty();
    assertThat(tight.lost()).isPresent();
    assertThat(counters.samples()).isEqualTo(3);
  }

  @Test
  void nothingIsLostOrCountedTwiceWhenTheStoreIsAwayForAWhile() throws StoreUnavailableException {
    for (int cut : new int[] {0, 3, 40, 5_000}) {
      var each = new IngestCounters();
      var moody = new AwaySink(new MemoryStore(CLOCK, Duration.ofDays(3650), 100));
      var patient = new PickleIntake(moody, each, CLOCK);
      ByteBuffer in = PickleFrames.of("odd.2", "many.2", "many.2");
      patient.accept(in.duplicate().limit(cut));
      moody.away = true;
      ByteBuffer rest = in.position(cut);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> patient.accept(rest))
            .isInstanceOf(StoreUnavailableException.class);
      }
      moody.away = false;
      // As the reader does it: what is left stands in another buffer.
      patient.accept(ByteBuffer.allocate(rest.remaining()).put(rest).flip());

      assertThat(each.samples()).as("cut at %d", cut).isEqualTo(2_402);
      assertThat(each.lines()).isEqualTo(2_418);
      assertThat(each.faults(Fault.FIELDS)).isEqualTo(7);
    }
  }

  @Test
  void aKnownNameCostsNoObject() throws StoreUnavailableException {
    ByteBuffer in = PickleFrames.direct("many.2");
    for (int warm = 0; warm < 50; warm++) {
      intake.accept(in.rewind());
    }
    var quick = new PickleIntake(new KnowingSink(), counters, CLOCK);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int warm = 0; warm < 50; warm++) {
      quick.accept(in.rewind());
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    quick.accept(in.rewind());
    long each = (threads.getCurrentThreadAllocatedBytes() - before) / 1_200;

    assertThat(each).as("bytes a tuple").isZero();
  }
}
