package tocsin.metrics.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.metrics.ingest.Numbers.BadNumberException;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.StoreUnavailableException;

/// Carbon's plaintext protocol: `name value stamp` lines, blanks or tabs between, any line end. One
/// instance a connection; keeps a line that is not complete until its rest comes. Lines of the
/// usual shape ([QuickLine]) with known names cost no object. Not thread-safe.
public final class PlaintextIntake implements Intake {
  private static final int LONGEST_LINE = 8 * 1024;
  private static final int SHOWN = 200;

  private final SampleSink sink;
  private final IngestCounters counters;
  private final SampleEntry entry;
  private final SampleBatch batch;
  private final ByteBuffer carried =
      ByteBuffer.allocateDirect(LONGEST_LINE).order(ByteOrder.LITTLE_ENDIAN);
  private final QuickLine quick = new QuickLine();
  private boolean skipping;

  /// The series of the line before: senders keep their order.
  private int previous = SampleSink.UNKNOWN;

  // Positions of the fields of the line at hand.
  private final int[] starts = new int[3];
  private final int[] ends = new int[3];

  /// An intake for a carbon port.
  public PlaintextIntake(SampleSink sink, IngestCounters counters, InstantSource clock) {
    this(sink, counters, clock, Stamps.SECONDS, Allowance.unlimited());
  }

  /// @param allowance of the source that sends
  public PlaintextIntake(
      SampleSink sink,
      IngestCounters counters,
      InstantSource clock,
      Stamps stamps,
      Allowance allowance) {
    this.sink = sink;
    this.counters = counters;
    this.entry = new SampleEntry(sink, counters, clock, stamps, allowance);
    this.batch = entry.batch();
  }

  @Override
  public void accept(ByteBuffer in) throws StoreUnavailableException {
    entry.begin();
    in.order(ByteOrder.LITTLE_ENDIAN);
    int before = in.position();
    int lines = 0;
    while (in.hasRemaining()) {
      if (batch.isFull()) {
        entry.flush();
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
    entry.flush();
  }

  /// The next line is one again, whatever this one was.
  @Override
  public Optional<String> lost() {
    return Optional.empty();
  }

  /// Takes a line of the usual shape with a usual name and a good stamp.
  ///
  /// @return false if it is none; nothing was done then
  private boolean takeUsual(ByteBuffer in) {
    int from = in.position();
    int next = quick.read(in, from);
    if (next == QuickLine.NO || !entry.takes(quick.millis())) {
      return false;
    }
    int reference = sink.known(in, from, quick.nameEnd(), previous);
    if (reference < 0) {
      reference = entry.fresh(in, from, quick.nameEnd());
    }
    if (reference < 0) {
      return reference == SampleSink.REFUSED && refuse(in, next);
    }
    batch.addDecimal(reference, quick.millis(), quick.mantissa(), quick.places());
    previous = reference;
    in.position(next);
    return true;
  }

  private boolean refuse(ByteBuffer in, int next) {
    entry.notKept(Fault.TOO_MANY_SERIES, text(in, in.position(), next - 1));
    in.position(next);
    return true;
  }

  /// Takes a datagram: its last line counts without a line end. Nothing of a datagram that the
  /// store did not take sticks to the next one.
  ///
  /// @param source which sent it
  public void acceptWhole(ByteBuffer in, Allowance source) throws StoreUnavailableException {
    entry.from(source);
    acceptWhole(in);
  }

  /// Takes a datagram of the source of the one before.
  public void acceptWhole(ByteBuffer in) throws StoreUnavailableException {
    carried.clear();
    skipping = false;
    accept(in);
    if (carried.position() > 0) {
      line(carried.flip(), 0, carried.limit());
      carried.clear();
      counters.received(1, 0);
    }
    entry.flush();
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
      entry.notKept(Fault.TOO_LONG, text(carried, 0, carried.position()));
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
    try {
      if (fields != 3) {
        throw new NotKeptException(Fault.FIELDS);
      }
      double value = number(in, 1, Fault.VALUE);
      long millis = entry.millis(number(in, 2, Fault.TIME));
      if (!Double.isNaN(value)) {
        previous = entry.reference(in, starts[0], ends[0]);
      }
      entry.add(previous, millis, value);
    } catch (NotKeptException e) {
      entry.notKept(e.fault(), text(in, from, until));
    }
  }

  private double number(ByteBuffer in, int field, Fault otherwise) throws NotKeptException {
    try {
      return Numbers.parse(in, starts[field], ends[field]);
    } catch (BadNumberException e) {
      throw new NotKeptException(otherwise);
    }
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

  static boolean blank(byte b) {
    // What Python's split() takes for a blank in ASCII.
    return b == ' ' || b >= '\t' && b <= '\r' || b >= 0x1c && b <= 0x1f;
  }

  private static String text(ByteBuffer in, int from, int until) {
    byte[] copy = new byte[Math.min(until - from, SHOWN)];
    in.get(from, copy);
    return new String(copy, StandardCharsets.UTF_8);
  }
}
