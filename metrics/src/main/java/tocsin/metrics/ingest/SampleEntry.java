package tocsin.metrics.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.metrics.series.BadSeriesNameException;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.AppendOutcome;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.StoreUnavailableException;

/// What a sample goes through whichever door it comes in by, once its parts were read: the stamp is
/// judged, the name gets its reference, the value waits in a batch. One belongs to one intake. Not
/// thread-safe.
final class SampleEntry {
  private static final int BATCH = 1024;
  private static final double LATEST_SECONDS = 1e14;

  private final SampleSink sink;
  private final IngestCounters counters;
  private final InstantSource clock;
  private final Stamps stamps;
  private final SampleBatch batch = new SampleBatch(BATCH);

  /// A stamp that the store takes, as of the beginning of what arrived.
  private long taken = Long.MIN_VALUE;

  SampleEntry(SampleSink sink, IngestCounters counters, InstantSource clock, Stamps stamps) {
    this.sink = sink;
    this.counters = counters;
    this.clock = clock;
    this.stamps = stamps;
  }

  SampleBatch batch() {
    return batch;
  }

  /// What arrives now is judged as of now; what the store did not take before goes first.
  void begin() throws StoreUnavailableException {
    flush();
    taken = Long.MIN_VALUE;
  }

  boolean takes(long millis) {
    if (millis != taken && sink.takes(millis)) {
      taken = millis;
    }
    return millis == taken;
  }

  /// The moment that a stamp means; -1 is now. Asked before the name, so that a faulty stamp makes
  /// no empty series.
  long millis(double seconds) throws NotKeptException {
    long millis = spoken(seconds);
    if (!takes(millis)) {
      throw new NotKeptException(Fault.OUT_OF_RANGE);
    }
    return millis;
  }

  private long spoken(double seconds) throws NotKeptException {
    // Carbon cuts first and compares then, so that -1.5 means now as well.
    if (seconds <= -1 && seconds > -2) {
      return clock.millis() / 1000 * 1000;
    }
    if (seconds >= 0 && seconds < LATEST_SECONDS) {
      return stamps == Stamps.SECONDS ? ((long) seconds) * 1000 : Math.round(seconds * 1000);
    }
    throw new NotKeptException(Fault.TIME);
  }

  /// The reference of a name, which is a new one for a new name.
  ///
  /// @param in the name stands from `from` to before `until`
  int reference(ByteBuffer in, int from, int until) throws NotKeptException {
    try {
      int usual = usual(in, from, until);
      int reference = usual == SampleSink.UNKNOWN ? unusual(in, from, until) : usual;
      if (reference == SampleSink.REFUSED) {
        throw new NotKeptException(Fault.TOO_MANY_SERIES);
      }
      return reference;
    } catch (BadSeriesNameException | CharacterCodingException e) {
      throw new NotKeptException(Fault.NAME);
    }
  }

  /// The reference of a plain name, or [SampleSink#UNKNOWN] for any other.
  int usual(ByteBuffer in, int from, int until) {
    if (until == from || until - from > SeriesName.MAX_BYTES) {
      return SampleSink.UNKNOWN;
    }
    for (int i = from; i < until; i++) {
      byte b = in.get(i);
      if (b == ';' || b == '{' || b < ' ' || b == 0x7f) {
        return SampleSink.UNKNOWN;
      }
    }
    int position = in.position();
    int limit = in.limit();
    try {
      return sink.reference(in.limit(until).position(from));
    } finally {
      in.limit(limit).position(position);
    }
  }

  /// A name with tags, or with more than plain ASCII.
  private int unusual(ByteBuffer in, int from, int until)
      throws NotKeptException, CharacterCodingException {
    if (until - from > SeriesName.MAX_BYTES) {
      throw new NotKeptException(Fault.NAME);
    }
    CharBuffer name =
        StandardCharsets.UTF_8.newDecoder().decode(in.duplicate().limit(until).position(from));
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new NotKeptException(Fault.NAME);
    }
    String canonical = SeriesName.parse(name.toString()).canonical();
    return sink.reference(ByteBuffer.wrap(canonical.getBytes(StandardCharsets.UTF_8)));
  }

  /// Puts a sample into the batch, which has room, unless it is NaN: those are counted without an
  /// example, as many senders say that way that they know nothing.
  void add(int reference, long millis, double value) {
    if (Double.isNaN(value)) {
      counters.fault(Fault.NOT_A_NUMBER, 1);
    } else {
      batch.add(reference, millis, value);
    }
  }

  void flush() throws StoreUnavailableException {
    if (batch.size() == 0) {
      return;
    }
    AppendOutcome outcome = sink.append(batch);
    batch.clear();
    counters.kept(outcome.accepted());
    counters.fault(Fault.OUT_OF_RANGE, outcome.outOfRange());
    counters.fault(Fault.NOT_A_NUMBER, outcome.notANumber());
  }

  void notKept(Fault fault, String line) {
    counters.fault(fault, line, clock.instant());
  }
}
