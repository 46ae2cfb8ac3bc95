package tocsin.metrics.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
  private Allowance allowance;

  /// Whether the batch holds only what may pass: once, also when the store takes it later.
  private boolean isJudged;

  /// A stamp that the store takes, as of the beginning of what arrived.
  private long taken = Long.MIN_VALUE;

  SampleEntry(
      SampleSink sink,
      IngestCounters counters,
      InstantSource clock,
      Stamps stamps,
      Allowance allowance) {
    this.sink = sink;
    this.counters = counters;
    this.clock = clock;
    this.stamps = stamps;
    this.allowance = allowance;
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
  /// @param in little-endian; the name stands from `from` to before `until`
  int reference(ByteBuffer in, int from, int until) throws NotKeptException {
    try {
      return isPlain(in, from, until) ? named(in, from, until) : unusual(in, from, until);
    } catch (BadSeriesNameException | CharacterCodingException e) {
      throw new NotKeptException(Fault.NAME);
    }
  }

  /// The reference of a plain name that is not known, or [SampleSink#REFUSED] when the store has no
  /// room for it.
  ///
  /// @return [SampleSink#UNKNOWN] for any other name, or if its source may not make another series
  int fresh(ByteBuffer in, int from, int until) {
    return isPlain(in, from, until) && allowance.allowsSeries()
        ? made(in, from, until)
        : SampleSink.UNKNOWN;
  }

  private static boolean isPlain(ByteBuffer in, int from, int until) {
    if (until == from || until - from > SeriesName.MAX_BYTES) {
      return false;
    }
    for (int i = from; i < until; i++) {
      byte b = in.get(i);
      boolean gap = b == '.' && (i == from || i == until - 1 || in.get(i + 1) == '.');
      if (gap || b == ';' || b == '{' || b < ' ' || b == 0x7f) {
        return false;
      }
    }
    return true;
  }

  private int made(ByteBuffer in, int from, int until) {
    int position = in.position();
    int limit = in.limit();
    try {
      int reference = sink.reference(in.limit(until).position(from));
      if (reference >= 0) {
        allowance.seriesMade();
      } else {
        allowance.seriesRefused();
      }
      return reference;
    } finally {
      in.limit(limit).position(position);
    }
  }

  private int named(ByteBuffer in, int from, int until) throws NotKeptException {
    int known = sink.known(in, from, until, SampleSink.UNKNOWN);
    if (known >= 0) {
      return known;
    }
    if (!allowance.allowsSeries()) {
      allowance.seriesRefused();
      throw new NotKeptException(Fault.TOO_MANY_SERIES_OF_SOURCE);
    }
    int made = made(in, from, until);
    if (made < 0) {
      throw new NotKeptException(Fault.TOO_MANY_SERIES);
    }
    return made;
  }

  /// A name with tags, with more than plain ASCII, or with empty nodes.
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
    byte[] canonical =
        SeriesName.parse(name.toString()).canonical().getBytes(StandardCharsets.UTF_8);
    return named(ByteBuffer.wrap(canonical).order(ByteOrder.LITTLE_ENDIAN), 0, canonical.length);
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
    if (!isJudged) {
      judge();
    }
    AppendOutcome outcome = sink.append(batch);
    batch.clear();
    isJudged = false;
    counters.kept(outcome.accepted());
    counters.fault(Fault.OUT_OF_RANGE, outcome.outOfRange());
    counters.fault(Fault.NOT_A_NUMBER, outcome.notANumber());
  }

  private void judge() {
    isJudged = true;
    int passing = allowance.samples(batch.size(), clock.millis());
    int refused = batch.size() - passing;
    if (refused > 0) {
      batch.keep(passing);
      counters.fault(Fault.TOO_FAST, refused, allowance.pace(), clock.instant());
    }
  }

  /// What comes from now on is of this source.
  void from(Allowance source) {
    allowance = source;
  }

  void notKept(Fault fault, String line) {
    counters.fault(fault, 1, line, clock.instant());
  }
}
