package tocsin.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import tocsin.metrics.fuzz.FuzzTarget;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.metrics.store.StoreUnavailableException;

/// Any bytes as carbon's pickle frames, and as what stands in one frame between two that are good.
/// In whatever pieces they come, the same samples and faults come of them.
public final class PickleFuzz implements FuzzTarget {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-06-16T12:00:00Z"));
  private static final int LONGEST_FRAME = 1 << 16;

  /// `[("a.b", (1750069800, 1.5))]` in protocol 2.
  private static final byte[] GOOD = {
    (byte) 0x80,
    2,
    ']',
    'X',
    3,
    0,
    0,
    0,
    'a',
    '.',
    'b',
    'J',
    0x28,
    (byte) 0xF3,
    0x4F,
    0x68,
    'G',
    0x3F,
    (byte) 0xF8,
    0,
    0,
    0,
    0,
    0,
    0,
    (byte) 0x86,
    (byte) 0x86,
    'a',
    '.'
  };

  /// What came of an input.
  private record Told(Recorder.Samples samples, Map<Fault, Long> faults, boolean isLost) {}

  @Override
  public void take(byte[] input) throws StoreUnavailableException {
    takenAlike(input);
    byte[] within = Arrays.copyOf(input, Math.min(input.length, LONGEST_FRAME));
    ByteBuffer frames = ByteBuffer.allocate(within.length + 2 * GOOD.length + 3 * Integer.BYTES);
    for (byte[] frame : new byte[][] {GOOD, within, GOOD}) {
      frames.putInt(frame.length).put(frame);
    }
    Told told = takenAlike(frames.array());
    if (within.length > 0) {
      assertThat(told.isLost()).isFalse();
      assertThat(told.samples().all()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(told.samples().all().getLast()).isEqualTo(told.samples().all().getFirst());
    }
  }

  private static Told takenAlike(byte[] input) throws StoreUnavailableException {
    Told whole = told(input, Math.max(1, input.length));
    for (int each : new int[] {1 + input.length / 2, 13}) {
      assertThat(told(input, each)).as("in pieces of %d", each).isEqualTo(whole);
    }
    return whole;
  }

  private static Told told(byte[] input, int each) throws StoreUnavailableException {
    Recorder sink = new Recorder();
    IngestCounters counters = new IngestCounters();
    PickleIntake intake =
        new PickleIntake(sink, counters, CLOCK, LONGEST_FRAME, Allowance.unlimited());
    for (int from = 0; from < input.length && intake.lost().isEmpty(); from += each) {
      intake.accept(
          ByteBuffer.wrap(input).limit(Math.min(input.length, from + each)).position(from));
    }
    Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    for (Fault fault : Fault.values()) {
      faults.put(fault, counters.faults(fault));
    }
    return new Told(sink.samples(), faults, intake.lost().isPresent());
  }
}
