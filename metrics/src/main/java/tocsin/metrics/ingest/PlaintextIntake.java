package tocsin.metrics.ingest;

import java.nio.ByteBuffer;
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
/// instance a connection; keeps a line that is not complete until its rest comes. A known plain
/// name costs no object. Not thread-safe.
public final class PlaintextIntake {
  private static final int LONGEST_LINE = 8 * 1024;
  private static final int BATCH = 1024;
  private static final int SHOWN = 200;

  private final SampleSink sink;
  private final IngestCounters counters;
  private final InstantSource clock;
  private final SampleBatch batch = new SampleBatch(BATCH);
  private final ByteBuffer carried = ByteBuffer.allocate(LONGEST_LINE);
  private boolean skipping;

  // Positions of the fields of the line at hand.
  private final int[] starts = new int[3];
  private final int[] ends = new int[3];

  public PlaintextIntake(SampleSink sink, IngestCounters counters, InstantSource clock) {
    this.sink = sink;
    this.counters = counters;
    this.clock = clock;
  }

  /// Takes what arrived. Everything in front of the buffer's position has been dealt with, also
  /// when the store gave up; the caller then comes again with the same buffer.
  public void accept(ByteBuffer in) throws StoreUnavailableException {
    flush();
    int before = in.position();
    int lines = 0;
    while (in.hasRemaining()) {
      int end = newline(in);
      if (end < 0) {
        carry(in);
        break;
      }
      if (batch.isFull()) {
        flush();
      }
      take(in, end);
      in.position(end + 1);
      lines++;
    }
    counters.received(lines, in.position() - before);
    flush();
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
    } else if (end - in.position() > carried.remaining()) {
      tooLong(in);
      skipping = false;
    } else if (carried.position() == 0) {
      line(in, in.position(), end);
    } else {
      carried.put(in.duplicate().limit(end));
      line(carried.flip(), 0, carried.limit());
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
    }
  }

  /// The stamp in milliseconds; fractions of a second are cut, -1 means now. `Long.MIN_VALUE` after
  /// a fault was counted.
  private long stamp(ByteBuffer in, int from, int until) {
    try {
      double seconds = Numbers.parse(in, starts[2], ends[2]);
      // Carbon cuts first and compares then, so that -1.5 means now as well.
      if (seconds <= -1 && seconds > -2) {
        return clock.millis() / 1000 * 1000;
      }
      if (seconds >= 0 && seconds < 1e14) {
        return ((long) seconds) * 1000;
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
    for (int i = from; i < until; i++) {
      byte b = in.get(i);
      if (b == ';' || b == '{' || b < ' ' || b == 0x7f) {
        return unusual(in, from, until);
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
