package tocsin.metrics.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.metrics.ingest.Numbers.BadNumberException;
import tocsin.metrics.series.BadSeriesNameException;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.AppendOutcome;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.StoreUnavailableException;

/// Carbon's plaintext protocol: `name value stamp` lines, blanks or tabs between, any line end. One
/// instance a connection; keeps a line that is not complete until its rest comes. Lines of the
/// usual shape ([QuickLine]) with known names cost no object. Not thread-safe.
public final class PlaintextIntake {
  private static final int LONGEST_LINE = 8 * 1024;
  private static final int BATCH = 1024;
  private static final int SHOWN = 200;

  /// How finely stamps are kept.
  public enum Stamps {
    /// Fractions of a second are cut, as carbon does.
    SECONDS,
    /// Fractions are kept to the millisecond, for lines that were exported here.
    MILLISECONDS
  }

  private final SampleSink sink;
  private final IngestCounters counters;
  private final InstantSource clock;
  private final Stamps stamps;
  private final SampleBatch batch = new SampleBatch(BATCH);
  private final ByteBuffer carried =
      ByteBuffer.allocateDirect(LONGEST_LINE).order(ByteOrder.LITTLE_ENDIAN);
  private final QuickLine quick = new QuickLine();
  private boolean skipping;

  /// The series of the line before: senders keep their order.
  private int previous = SampleSink.UNKNOWN;

  /// A stamp that the store takes, as of the beginning of what arrived.
  private long taken = Long.MIN_VALUE;

  // Positions of the fields of the line at hand.
  private final int[] starts = new int[3];
  private final int[] ends = new int[3];

  /// An intake for a carbon port.
  public PlaintextIntake(SampleSink sink, IngestCounters counters, InstantSource clock) {
    this(sink, counters, clock, Stamps.SECONDS);
  }

  public PlaintextIntake(
      SampleSink sink, IngestCounters counters, InstantSource clock, Stamps stamps) {
    this.sink = sink;
    this.counters = counters;
    this.clock = clock;
    this.stamps = stamps;
  }

  /// Takes what arrived. Everything in front of the buffer's position has been dealt with, also
  /// when the store gave up; the caller then comes again with the same buffer. Leaves the buffer's
  /// byte order little-endian.
  public void accept(ByteBuffer in) throws StoreUnavailableException {
    flush();
    in.order(ByteOrder.LITTLE_ENDIAN);
    taken = Long.MIN_VALUE;
    int before = in.position();
    int lines = 0;
    while (in.hasRemaining()) {
      if (batch.isFull()) {
        flush();
      }
      if (skipping || carried.position() > 0 || !takeUsual(in)) {
        int end = newline(in);
        if (end < 0) {
          carry(in);
          break;
        }
        take(in, end);
        in.position(end + 1);
      }
      lines++;
    }
    counters.received(lines, in.position() - before);
    flush();
  }

  /// Takes a line of the usual shape with a usual name and a good stamp.
  ///
  /// @return false if it is none; nothing was done then
  private boolean takeUsual(ByteBuffer in) {
    int from = in.position();
    int next = quick.read(in, from);
    if (next == QuickLine.NO || !takes(quick.millis())) {
      return false;
    }
    int reference = sink.known(in, from, quick.nameEnd(), previous);
    if (reference < 0) {
      reference = usual(in, from, quick.nameEnd());
    }
    if (reference < 0) {
      return false;
    }
    batch.addDecimal(reference, quick.millis(), quick.mantissa(), quick.places());
    previous = reference;
    in.position(next);
    return true;
  }

  /// A new series of a plain name, or [SampleSink#UNKNOWN] for any other.
  private int usual(ByteBuffer in, int from, int until) {
    if (until - from > SeriesName.MAX_BYTES) {
      return SampleSink.UNKNOWN;
    }
    for (int i = from; i < until; i++) {
      byte b = in.get(i);
      if (b == ';' || b == '{' || b < ' ' || b == 0x7f) {
        return SampleSink.UNKNOWN;
      }
    }
    return plain(in, from, until);
  }

  private int plain(ByteBuffer in, int from, int until) {
    int position = in.position();
    int limit = in.limit();
    try {
      return sink.reference(in.limit(until).position(from));
    } finally {
      in.limit(limit).position(position);
    }
  }

  private boolean takes(long millis) {
    if (millis != taken && sink.takes(millis)) {
      taken = millis;
    }
    return millis == taken;
  }

  /// Takes a datagram: its last line counts without a line end. Nothing of a datagram that the
  /// store did not take sticks to the next one.
  public void acceptWhole(ByteBuffer in) throws StoreUnavailableException {
    carried.clear();
    skipping = false;
    accept(in);
    if (carried.position() > 0) {
      line(carried.flip(), 0, carried.limit());
      carried.clear();
      counters.received(1, 0);
    }
    flush();
  }

  private static int newline(ByteBuffer in) {
    for (int i = in.position(); i < in.limit(); i++) {
      if (in.get(i) == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void carry(ByteBuffer in) {
    if (in.remaining() > carried.remaining()) {
      tooLong(in);
    }
    if (skipping) {
      in.position(in.limit());
    } else {
      carried.put(in);
    }
  }

  private void tooLong(ByteBuffer in) {
    if (!skipping) {
      carried.put(in.duplicate().limit(in.position() + carried.remaining()));
      counters.fault(Fault.TOO_LONG, text(carried, 0, carried.position()), clock.instant());
    }
    carried.clear();
    skipping = true;
  }

  private void take(ByteBuffer in, int end) {
    if (skipping) {
      skipping = false;
    } else if (end - in.position() >= carried.remaining()) {
      tooLong(in);
      skipping = false;
    } else if (carried.position() == 0) {
      line(in, in.position(), end);
    } else {
      carried.put(in.duplicate().limit(end + 1)).flip();
      if (!takeUsual(carried)) {
        line(carried, 0, carried.limit() - 1);
      }
      carried.clear();
    }
  }

  private void line(ByteBuffer in, int from, int until) {
    int fields = split(in, from, until);
    if (fields == 0) {
      return;
    }
    if (fields != 3) {
      bad(Fault.FIELDS, in, from, until);
      return;
    }
    try {
      double value = Numbers.parse(in, starts[1], ends[1]);
      long millis = stamp(in, from, until);
      if (Double.isNaN(value)) {
        counters.fault(Fault.NOT_A_NUMBER, 1);
      } else if (millis != Long.MIN_VALUE && !sink.takes(millis)) {
        bad(Fault.OUT_OF_RANGE, in, from, until);
      } else if (millis != Long.MIN_VALUE) {
        add(in, value, millis);
      }
    } catch (BadNumberException e) {
      bad(Fault.VALUE, in, from, until);
    } catch (BadSeriesNameException e) {
      bad(Fault.NAME, in, from, until);
    }
  }

  private void add(ByteBuffer in, double value, long millis) {
    int reference = reference(in, starts[0], ends[0]);
    if (reference == SampleSink.REFUSED) {
      bad(Fault.TOO_MANY_SERIES, in, starts[0], ends[0]);
    } else {
      batch.add(reference, millis, value);
      previous = reference;
    }
  }

  /// The stamp in milliseconds; -1 means now. `Long.MIN_VALUE` after a fault was counted.
  private long stamp(ByteBuffer in, int from, int until) {
    try {
      double seconds = Numbers.parse(in, starts[2], ends[2]);
      // Carbon cuts first and compares then, so that -1.5 means now as well.
      if (seconds <= -1 && seconds > -2) {
        return clock.millis() / 1000 * 1000;
      }
      if (seconds >= 0 && seconds < 1e14) {
        return stamps == Stamps.SECONDS ? ((long) seconds) * 1000 : Math.round(seconds * 1000);
      }
    } catch (BadNumberException e) {
      // Counted below with the others.
    }
    bad(Fault.TIME, in, from, until);
    return Long.MIN_VALUE;
  }

  private int split(ByteBuffer in, int from, int until) {
    int fields = 0;
    int at = from;
    while (true) {
      while (at < until && blank(in.get(at))) {
        at++;
      }
      if (at == until) {
        return fields;
      }
      if (fields == 3) {
        return 4;
      }
      starts[fields] = at;
      while (at < until && !blank(in.get(at))) {
        at++;
      }
      ends[fields++] = at;
    }
  }

  private static boolean blank(byte b) {
    // What Python's split() takes for a blank in ASCII.
    return b == ' ' || b >= '\t' && b <= '\r' || b >= 0x1c && b <= 0x1f;
  }

  private int reference(ByteBuffer in, int from, int until) {
    if (until - from > SeriesName.MAX_BYTES) {
      throw new BadSeriesNameException(text(in, from, until), "at most 4096 bytes");
    }
    int usual = usual(in, from, until);
    return usual == SampleSink.UNKNOWN ? unusual(in, from, until) : usual;
  }

  /// A name with tags, or with more than plain ASCII.
  private int unusual(ByteBuffer in, int from, int until) {
    try {
      CharBuffer name =
          StandardCharsets.UTF_8.newDecoder().decode(in.duplicate().limit(until).position(from));
      if (name.chars().anyMatch(Character::isISOControl)) {
        throw new BadSeriesNameException(
            text(in, from, until), "a name without control characters");
      }
      String canonical = SeriesName.parse(name.toString()).canonical();
      return sink.reference(ByteBuffer.wrap(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (CharacterCodingException e) {
      throw new BadSeriesNameException(text(in, from, until), "a name in UTF-8");
    }
  }

  private void flush() throws StoreUnavailableException {
    if (batch.size() == 0) {
      return;
    }
    AppendOutcome outcome = sink.append(batch);
    batch.clear();
    counters.kept(outcome.accepted());
    counters.fault(Fault.OUT_OF_RANGE, outcome.outOfRange());
    counters.fault(Fault.NOT_A_NUMBER, outcome.notANumber());
  }

  private void bad(Fault fault, ByteBuffer in, int from, int until) {
    counters.fault(fault, text(in, from, until), clock.instant());
  }

  private static String text(ByteBuffer in, int from, int until) {
    byte[] copy = new byte[Math.min(until - from, SHOWN)];
    in.get(from, copy);
    return new String(copy, StandardCharsets.UTF_8);
  }
}
