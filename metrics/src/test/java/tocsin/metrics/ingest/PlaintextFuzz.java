package tocsin.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import tocsin.metrics.fuzz.FuzzTarget;
import tocsin.metrics.ingest.IngestCounters.Fault;

/// Lines as carbon takes them. The quick way and the thorough one must give the same samples bit
/// for bit, and so must any pieces that the lines come in.
public final class PlaintextFuzz implements FuzzTarget {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-06-16T12:00:00Z"));

  /// A blank in front of a line's end makes it unusual and as long again at most.
  private static final int LONGEST = 4_000;

  private static final int CUTS = 3;

  /// Takes an input into an intake.
  @FunctionalInterface
  private interface Way {
    void take(PlaintextIntake intake) throws Exception;
  }

  /// What came of an input.
  private record Told(Object samples, long accepted, Map<Fault, Long> faults) {}

  @Override
  public void take(byte[] input) throws Exception {
    Stamps stamps = input.length % 2 == 0 ? Stamps.SECONDS : Stamps.MILLISECONDS;
    Told whole = told(stamps, intake -> intake.accept(bytes(input)));
    if (input.length <= LONGEST) {
      byte[] unusual = blankBeforeEnds(input);
      assertThat(told(stamps, intake -> intake.accept(bytes(unusual))))
          .as("thoroughly")
          .isEqualTo(whole);
    }
    inPieces(input, stamps, whole);
    aDatagramIsItsLinesAndOneMore(input, stamps);
  }

  private static void inPieces(byte[] input, Stamps stamps, Told whole) throws Exception {
    Random random = new Random(input.length);
    for (int i = 0; i < CUTS && input.length > 0; i++) {
      int cut = input.length <= CUTS ? i % input.length : random.nextInt(input.length);
      assertThat(told(stamps, intake -> pieces(intake, input, cut, input.length)))
          .as("cut at %d", cut)
          .isEqualTo(whole);
    }
    assertThat(told(stamps, intake -> pieces(intake, input, 0, 7)))
        .as("in sevens")
        .isEqualTo(whole);
  }

  private static void pieces(PlaintextIntake intake, byte[] input, int first, int each)
      throws Exception {
    intake.accept(bytes(input).limit(first));
    for (int from = first; from < input.length; from += each) {
      intake.accept(bytes(input).limit(Math.min(input.length, from + each)).position(from));
    }
  }

  private static void aDatagramIsItsLinesAndOneMore(byte[] input, Stamps stamps) throws Exception {
    if (input.length < LONGEST) {
      byte[] ended = new byte[input.length + 1];
      System.arraycopy(input, 0, ended, 0, input.length);
      ended[input.length] = '\n';
      assertThat(told(stamps, intake -> intake.acceptWhole(bytes(input))))
          .as("as a datagram")
          .isEqualTo(told(stamps, intake -> intake.accept(bytes(ended))));
    }
  }

  private static Told told(Stamps stamps, Way way) throws Exception {
    Recorder sink = new Recorder();
    IngestCounters counters = new IngestCounters();
    way.take(new PlaintextIntake(sink, counters, CLOCK, stamps, Allowance.unlimited()));
    Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    for (Fault fault : Fault.values()) {
      faults.put(fault, counters.faults(fault));
    }
    return new Told(sink.samples(), counters.samples(), faults);
  }

  private static byte[] blankBeforeEnds(byte[] input) {
    ByteBuffer unusual = ByteBuffer.allocate(input.length * 2);
    for (byte b : input) {
      if (b == '\n') {
        unusual.put((byte) ' ');
      }
      unusual.put(b);
    }
    byte[] bytes = new byte[unusual.flip().remaining()];
    unusual.get(bytes);
    return bytes;
  }

  private static ByteBuffer bytes(byte[] input) {
    return ByteBuffer.wrap(input.clone());
  }
}
