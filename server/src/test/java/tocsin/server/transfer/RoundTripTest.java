package tocsin.server.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;

/// What was exported and brought in again is the same, bit for bit.
class RoundTripTest {
  private static final Logger log = LoggerFactory.getLogger(RoundTripTest.class);
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-01-15T02:00:00Z"));
  private static final long T = NOW.millis() - 3_600_000;
  private static final List<String> NAMES =
      List.of("a", "a.b", "a.b.c", "cpu;dc=de;host=w1", "straße.日本", "a-b:c/d[1]");

  private static MemoryStore store() {
    return new MemoryStore(NOW, Duration.ofDays(30), 100);
  }

  private static void put(MemoryStore store, String name, long at, double value) {
    SampleBatch one = new SampleBatch(1);
    one.add(store.reference(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8))), at, value);
    store.append(one);
  }

  private static Map<Long, Long> bits(MemoryStore store, String name) {
    Map<Long, Long> bits = new TreeMap<>();
    store.read(
        new SeriesName(name),
        0,
        Long.MAX_VALUE,
        (at, value) -> bits.put(at, Double.doubleToRawLongBits(value)));
    return bits;
  }

  private static byte[] exported(MemoryStore store) throws IOException {
    var out = new ByteArrayOutputStream();
    new SampleExport(store).write(name -> true, 0, Long.MAX_VALUE, out);
    return out.toByteArray();
  }

  @Test
  void everyPointComesBackBitForBit() throws IOException {
    long seed = 20_260_115L;
    log.atInfo().addKeyValue("seed", seed).log("round trip");
    Random random = new Random(seed);
    MemoryStore before = store();
    for (int i = 0; i < 20_000; i++) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      long at = T + random.nextInt(3_600) * 1_000L + (i % 5 == 0 ? random.nextInt(1_000) : 0);
      put(before, name, at, value(random));
    }
    MemoryStore after = store();

    PlaintextImport lines = new PlaintextImport(after, NOW);
    lines.read(new ByteArrayInputStream(packed(exported(before))));

    assertThat(lines.counters().lastFault()).isEmpty();
    for (String name : NAMES) {
      assertThat(bits(after, name)).as(name).hasSizeGreaterThan(500).isEqualTo(bits(before, name));
    }
  }

  private static double value(Random random) {
    double any = Double.longBitsToDouble(random.nextLong());
    return switch (random.nextInt(6)) {
      case 0 -> random.nextInt(1_000);
      case 1 -> random.nextInt(100_000) / 100.0;
      case 2 -> random.nextGaussian() * 1e9;
      case 3 -> random.nextBoolean() ? -0.0 : Double.MIN_VALUE;
      case 4 -> random.nextBoolean() ? Double.NEGATIVE_INFINITY : Double.MAX_VALUE;
      default -> Double.isNaN(any) ? 1 : any;
    };
  }

  private static byte[] packed(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  @Test
  void linesAreSortedByNameAndTimeWithinTheSpanThatWasAsked() throws IOException {
    MemoryStore store = store();
    put(store, "b", T, 1);
    put(store, "a", T + 60_000, 3);
    put(store, "a", T, 2.5);
    put(store, "a", T + 120_000, 4);

    var out = new ByteArrayOutputStream();
    SampleExport.Written written = new SampleExport(store).write(name -> true, T, T + 120_000, out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("a 2.5 1768438800\na 3 1768438860\nb 1 1768438800\n");
    assertThat(written).isEqualTo(new SampleExport.Written(2, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "42, 42",
    "-0.0, -0.0",
    "1e14, 100000000000000",
    "1.5e-5, 0.000015",
    "1e20, 100000000000000000000",
    "1e300, 1.0e300",
    "Infinity, inf",
    "4.9E-324, 4.9e-324"
  })
  void valuesAreShortAndWithoutExponentWhereThatIsShort(double value, String text) {
    assertThat(PlainLine.value(value)).isEqualTo(text);
  }

  @Test
  void linesThatCannotBeKeptAreCountedAndTheLastNeedsNoEnd() throws IOException {
    MemoryStore store = store();
    PlaintextImport lines = new PlaintextImport(store, NOW);

    lines.read(
        new ByteArrayInputStream(
            ("a 1 " + T / 1_000 + "\nnonsense\na x 1\na 2 17\na 3 " + (T / 1_000 + 60))
                .getBytes(StandardCharsets.US_ASCII)));

    assertThat(bits(store, "a")).hasSize(2);
    assertThat(lines.counters().faults(Fault.FIELDS)).isEqualTo(1);
    assertThat(lines.counters().faults(Fault.VALUE)).isEqualTo(1);
    assertThat(lines.counters().faults(Fault.OUT_OF_RANGE)).isEqualTo(1);
  }
}
