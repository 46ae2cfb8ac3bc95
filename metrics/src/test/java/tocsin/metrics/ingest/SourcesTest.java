package tocsin.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import tocsin.metrics.ingest.Allowance.Usage;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.metrics.store.Feed;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.StoreUnavailableException;

/// What one sender may bring, and what all may.
class SourcesTest {
  private static final long NONE = IngestLimits.NONE;

  private Instant now = Instant.parse("2025-06-16T12:00:00Z");
  private final InstantSource clock = () -> now;
  private final MemoryStore store = new MemoryStore(clock, Duration.ofDays(3650), 1000);
  private final IngestCounters counters = new IngestCounters();

  private static InetAddress address(int last) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {10, 0, (byte) (last >> 8), (byte) last});
  }

  private PlaintextIntake intake(Allowance allowance) {
    return new PlaintextIntake(store, counters, clock, Stamps.SECONDS, allowance);
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private String lines(int count, String series) {
    return (series + " 1 " + now.getEpochSecond() + "\n").repeat(count);
  }

  @Test
  void aSourceMakesSoManySeriesAndGoesOnWithThose() throws Exception {
    var sources = new Sources(new IngestLimits(2, NONE, NONE), clock);
    PlaintextIntake first = intake(sources.of(address(1)));
    first.accept(bytes(lines(1, "a") + lines(1, "b;x=1") + lines(1, "c") + lines(1, "d;x=1")));
    first.accept(bytes(lines(2, "a") + lines(1, "b{x=\"1\"}")));
    // Another connection of it, and another sender.
    intake(sources.of(address(1))).accept(bytes(lines(1, "e")));
    intake(sources.of(address(2))).accept(bytes(lines(1, "f") + lines(1, "a")));

    assertThat(counters.faults(Fault.TOO_MANY_SERIES_OF_SOURCE)).isEqualTo(3);
    assertThat(counters.lastFault().orElseThrow().line()).startsWith("e 1 ");
    assertThat(counters.samples()).isEqualTo(7);
    assertThat(sources.top(10))
        .containsExactly(new Usage("10.0.0.1", 2, 3, 5, 0), new Usage("10.0.0.2", 1, 0, 2, 0));
  }

  @Test
  void picklesCountForTheSameSource() throws Exception {
    var sources = new Sources(new IngestLimits(2, NONE, NONE), clock);
    intake(sources.of(address(1))).accept(bytes(lines(1, "a")));
    var pickles =
        new PickleIntake(
            store, counters, clock, PickleIntake.LONGEST_FRAME, sources.of(address(1)));
    pickles.accept(PickleFrames.of("plain.2"));

    assertThat(counters.faults(Fault.TOO_MANY_SERIES_OF_SOURCE)).isEqualTo(2);
    assertThat(counters.samples()).isEqualTo(2);
  }

  @Test
  void aSourceMaySendAMinutesWorthAtOnceAndNoMore() throws Exception {
    var sources = new Sources(new IngestLimits(NONE, 10, NONE), clock);
    PlaintextIntake quick = intake(sources.of(address(1)));
    quick.accept(bytes(lines(700, "a")));
    assertThat(counters.samples()).isEqualTo(600);
    assertThat(counters.faults(Fault.TOO_FAST)).isEqualTo(100);
    assertThat(counters.lastFault().orElseThrow().line())
        .isEqualTo("from 10.0.0.1: faster than may be (samples a second: 10 of one)");

    now = now.plusSeconds(3);
    quick.accept(bytes(lines(100, "a")));
    intake(sources.of(address(2))).accept(bytes(lines(600, "b")));

    assertThat(counters.samples()).isEqualTo(1_230);
    assertThat(sources.top(1)).containsExactly(new Usage("10.0.0.1", 1, 0, 630, 170));
  }

  @Test
  void allSourcesTogetherHaveABoundToo() throws Exception {
    var sources = new Sources(new IngestLimits(NONE, NONE, 10), clock);
    intake(sources.of(address(1))).accept(bytes(lines(400, "a")));
    intake(sources.of(address(2))).accept(bytes(lines(400, "b")));

    assertThat(counters.samples()).isEqualTo(600);
    assertThat(counters.faults(Fault.TOO_FAST)).isEqualTo(200);
  }

  @Test
  void aBatchIsJudgedOnceHoweverOftenTheStoreIsAway() throws Exception {
    var sources = new Sources(new IngestLimits(NONE, 10, NONE), clock);
    var moody = new AwaySink(store);
    var patient =
        new PlaintextIntake(moody, counters, clock, Stamps.SECONDS, sources.of(address(1)));
    moody.away = true;
    ByteBuffer in = bytes(lines(700, "a"));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> patient.accept(in)).isInstanceOf(StoreUnavailableException.class);
    }
    moody.away = false;
    patient.accept(in);

    assertThat(counters.samples()).isEqualTo(600);
    assertThat(counters.faults(Fault.TOO_FAST)).isEqualTo(100);
  }

  @Test
  void datagramsOfOneSocketAreEachOfTheirSource() throws Exception {
    var sources = new Sources(new IngestLimits(1, NONE, NONE), clock);
    PlaintextIntake udp = intake(sources.of(address(1)));
    udp.acceptWhole(bytes("a 1 -1"), sources.of(address(1)));
    udp.acceptWhole(bytes("b 1 -1"), sources.of(address(2)));
    udp.acceptWhole(bytes("c 1 -1"), sources.of(address(1)));

    assertThat(Feed.all(store, "b")).hasSize(1);
    assertThat(counters.faults(Fault.TOO_MANY_SERIES_OF_SOURCE)).isEqualTo(1);
  }

  @Test
  void onlySoManySourcesAreRememberedAndSilentOnesMakeRoom() throws Exception {
    var sources = new Sources(IngestLimits.UNLIMITED, clock);
    for (int i = 0; i < 1_000; i++) {
      intake(sources.of(address(i))).accept(bytes(lines(1, "a")));
    }
    Allowance others = sources.of(address(1_000));
    assertThat(sources.of(address(1_001))).isSameAs(others);
    assertThat(sources.of(address(5))).isNotSameAs(others);

    now = now.plus(Duration.ofMinutes(61));
    intake(sources.of(address(5))).accept(bytes(lines(1, "a")));
    assertThat(sources.of(address(1_002))).isNotSameAs(others);
    assertThat(sources.size()).isEqualTo(2);
  }

  @Test
  void aClockThatGoesBackGivesNothing() {
    var bucket = new Bucket(1);
    assertThat(bucket.take(100, 1_000_000)).isEqualTo(60);
    assertThat(bucket.take(100, 10_000)).isZero();
    assertThat(bucket.take(100, 1_002_000)).isEqualTo(2);
  }
}
