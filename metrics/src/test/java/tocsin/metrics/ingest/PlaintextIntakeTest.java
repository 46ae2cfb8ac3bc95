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
import java.util.Random;
import org.junit.jupiter.api.Test;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Feed;
import tocsin.metrics.store.Feed.Point;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.StoreUnavailableException;

class PlaintextIntakeTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-06-16T12:00:00Z"));
  private static final long T = 1_750_069_800_000L;

  private final MemoryStore store = new MemoryStore(CLOCK, Duration.ofDays(3650), 1000);
  private final IngestCounters counters = new IngestCounters();
  private final PlaintextIntake intake = new PlaintextIntake(store, counters, CLOCK);

  private void send(String text) throws StoreUnavailableException {
    intake.accept(bytes(text));
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Point> points(String series) {
    return Feed.all(store, series);
  }

  @Test
  void blanksTabsAndLineEndsOfAnyKindSeparate() throws StoreUnavailableException {
    send("a 1 1750069800\nb\t2\t1750069800\r\n  c   3  1750069800  \n\n   \n");

    assertThat(points("a")).containsExactly(new Point(T, 1));
    assertThat(points("b")).containsExactly(new Point(T, 2));
    assertThat(points("c")).containsExactly(new Point(T, 3));
    assertThat(counters.samples()).isEqualTo(3);
  }

  @Test
  void nodesWithoutANameAreLeftOutAsFoldersDo() throws StoreUnavailableException {
    send("a.b 1 1750069800\n.a.b 2 1750069860\na..b. 3 1750069920\n...a....b 4 1750069980\n");
    send(". 5 1750069800\n.. 5 1750069800\nx..y;t=a..b 6 1750069800\n");

    assertThat(points("a.b")).extracting(Point::value).containsExactly(1.0, 2.0, 3.0, 4.0);
    assertThat(points("x..y;t=a..b")).hasSize(1);
    assertThat(counters.faults(Fault.NAME)).isEqualTo(2);
    assertThat(store.find(new SeriesMatcher.All(), 10)).hasSize(2);
  }

  @Test
  void valuesAreReadAsPythonReadsThem() throws StoreUnavailableException {
    String[] values = {"1.5e3", "2E-3", "-1.5", "+8", ".5", "5.", "-0", "1_000", "inf", "0.1"};
    double[] expected = {1500, 0.002, -1.5, 8, 0.5, 5, -0.0, 1000, Double.POSITIVE_INFINITY, 0.1};
    for (int i = 0; i < values.length; i++) {
      send("v" + i + " " + values[i] + " 1750069800\n");
      assertThat(points("v" + i)).containsExactly(new Point(T, expected[i]));
    }
  }

  @Test
  void everyDoubleSurvivesTheTripThroughText() throws StoreUnavailableException {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        send("r " + value + " 1750069800\n");
        assertThat(points("r")).containsExactly(new Point(T, value));
      }
      double plain = random.nextInt(1_000_000_000) / 1000.0;
      send("p " + plain + " 1750069800\n");
      assertThat(points("p")).containsExactly(new Point(T, plain));
    }
  }

  @Test
  void badLinesAreCountedWithTheLastOneAndTheRestGoesOn() throws StoreUnavailableException {
    send("few 5\nmany 5 1750069800 x\nv abc 1750069800\nh 0x10 1750069800\nj 1d 1750069800\n");
    send("c 1,5 1750069800\nt 5 never\nn nan 1750069800\nafter 99 1750069800\n");

    assertThat(points("after")).hasSize(1);
    assertThat(counters.faults(Fault.FIELDS)).isEqualTo(2);
    assertThat(counters.faults(Fault.VALUE)).isEqualTo(4);
    assertThat(counters.faults(Fault.TIME)).isEqualTo(1);
    assertThat(counters.faults(Fault.NOT_A_NUMBER)).isEqualTo(1);
    assertThat(counters.lastFault().orElseThrow().line()).isEqualTo("t 5 never");
  }

  @Test
  void stampsAreCutToWholeSecondsAndMinusOneMeansNow() throws StoreUnavailableException {
    send("f 9 1750069800.9\ne 10 1.7500698e9\nnow 1 -1\n");

    assertThat(points("f")).containsExactly(new Point(T, 9));
    assertThat(points("e")).containsExactly(new Point(T, 10));
    assertThat(points("now")).containsExactly(new Point(CLOCK.millis(), 1));
  }

  @Test
  void tagsAreSortedAndTheLaterDuplicateWins() throws StoreUnavailableException {
    send("t;b=2;a=1 14 1750069800\nt;a=1;b=2 15 1750069860\nd;a=1;a=2 16 1750069800\n");
    send("o{a=\"1\",b=\"xy\"} 22 1750069800\nbad;=1 1 1750069800\n");

    assertThat(points("t;a=1;b=2")).hasSize(2);
    assertThat(points("d;a=2")).hasSize(1);
    assertThat(points("o;a=1;b=xy")).hasSize(1);
    assertThat(counters.faults(Fault.NAME)).isEqualTo(1);
  }

  @Test
  void aLineMayComeInAnyNumberOfPieces() throws StoreUnavailableException {
    String text = "one 1 1750069800\ntwo;x=y 2 1750069800\r\nthree 3 1750069800\n";
    for (int cut = 1; cut < text.length(); cut++) {
      var each = new MemoryStore(CLOCK, Duration.ofDays(3650), 10);
      var torn = new PlaintextIntake(each, new IngestCounters(), CLOCK);
      torn.accept(bytes(text.substring(0, cut)));
      torn.accept(bytes(text.substring(cut)));
      assertThat(each.find(new SeriesMatcher.All(), 10))
          .extracting(SeriesName::canonical)
          .containsExactly("one", "three", "two;x=y");
    }
  }

  @Test
  void theLastLineWithoutAnEndCountsInADatagramOnly() throws StoreUnavailableException {
    send("tcp 1 1750069800");
    assertThat(points("tcp")).isEmpty();
    var datagram = new PlaintextIntake(store, counters, CLOCK);
    datagram.acceptWhole(bytes("udp 1 1750069800"));
    assertThat(points("udp")).hasSize(1);
  }

  @Test
  void aLineThatNeverEndsIsPassedOver() throws StoreUnavailableException {
    send("x".repeat(5000));
    send("x".repeat(5000));
    send("x 1 1750069800\nok 1 1750069800\n");

    assertThat(counters.faults(Fault.TOO_LONG)).isEqualTo(1);
    assertThat(points("ok")).hasSize(1);
    assertThat(store.find(new SeriesMatcher.All(), 10)).hasSize(1);
  }

  @Test
  void nothingIsLostWhenTheStoreIsAwayForAWhile() throws StoreUnavailableException {
    var moody = new AwaySink(store);
    var patient = new PlaintextIntake(moody, counters, CLOCK);
    moody.away = true;
    ByteBuffer in = bytes("a 1 1750069800\nb 2 1750069800\n");
    assertThatThrownBy(() -> patient.accept(in)).isInstanceOf(StoreUnavailableException.class);
    moody.away = false;
    patient.accept(in);

    assertThat(points("a")).hasSize(1);
    assertThat(points("b")).hasSize(1);
  }

  @Test
  void aKnownNameCostsNoObject() throws StoreUnavailableException {
    var sink = new KnowingSink();
    var quick = new PlaintextIntake(sink, counters, CLOCK);
    byte[] line = "servers.web01.cpu.user 12.25 1750069800\n".getBytes(StandardCharsets.UTF_8);
    ByteBuffer in = ByteBuffer.allocateDirect(line.length * 1000);
    for (int i = 0; i < 1000; i++) {
      in.put(line);
    }
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int warm = 0; warm < 50; warm++) {
      quick.accept(in.rewind());
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    quick.accept(in.rewind());
    long each = (threads.getCurrentThreadAllocatedBytes() - before) / 1000;

    assertThat(each).as("bytes a line").isZero();
    assertThat(sink.samples).isEqualTo(51_000);
  }
}
