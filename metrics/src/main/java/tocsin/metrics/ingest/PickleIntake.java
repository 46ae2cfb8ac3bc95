package tocsin.metrics.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.metrics.ingest.Numbers.BadNumberException;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.StoreUnavailableException;

/// Carbon's pickle protocol: frames, each with a pickled list of `(name, (stamp, value))`. One
/// instance a connection. Names are compared where they came in; one that is known costs no object.
/// A bad tuple costs itself, a frame that is no pickle costs itself, and only one that is too long
/// costs the connection. Not thread-safe.
public final class PickleIntake implements Intake {
  /// Carbon's MAX_LENGTH.
  public static final int LONGEST_FRAME = 1 << 20;

  private static final int SHOWN = 200;
  private static final int PAIR = 2;

  private final SampleSink sink;
  private final IngestCounters counters;
  private final SampleEntry entry;
  private final Frames frames;
  private final Unpickler pickle = new Unpickler();
  private final Sequences sequences = pickle.sequences();
  private Optional<String> lost = Optional.empty();

  /// Tuples of the frame at hand that were dealt with before the store gave up.
  private int taken;

  /// The series of the tuple before: senders keep their order.
  private int previous = SampleSink.UNKNOWN;

  /// An intake for frames as long as carbon takes them.
  public PickleIntake(SampleSink sink, IngestCounters counters, InstantSource clock) {
    this(sink, counters, clock, LONGEST_FRAME, Allowance.unlimited());
  }

  /// @param longestFrame in bytes
  /// @param allowance of the source that sends
  public PickleIntake(
      SampleSink sink,
      IngestCounters counters,
      InstantSource clock,
      int longestFrame,
      Allowance allowance) {
    this.sink = sink;
    this.counters = counters;
    this.entry = new SampleEntry(sink, counters, clock, Stamps.SECONDS, allowance);
    this.frames = new Frames(longestFrame);
  }

  @Override
  public void accept(ByteBuffer in) throws StoreUnavailableException {
    entry.begin();
    in.order(ByteOrder.LITTLE_ENDIAN);
    while (lost.isEmpty() && frames.next(in)) {
      frame();
      frames.done();
    }
    entry.flush();
    if (frames.isTooLong()) {
      lose();
      in.position(in.limit());
    }
  }

  @Override
  public Optional<String> lost() {
    return lost;
  }

  private void lose() {
    if (lost.isEmpty()) {
      String why =
          "a frame of %d bytes (expected: at most %d; lines go to the plaintext port)"
              .formatted(frames.claimedLength(), frames.longest());
      lost = Optional.of(why);
      entry.notKept(Fault.TOO_LONG, why);
    }
  }

  private void frame() throws StoreUnavailableException {
    int tuples = 0;
    try {
      long all = pickle.read(frames.in(), frames.from(), frames.until());
      if (!Pickled.isSequence(all)) {
        throw new BadPickleException("no list of (name, (stamp, value))");
      }
      tuples = sequences.size(all);
      takeAll(all);
    } catch (BadPickleException e) {
      entry.notKept(Fault.PICKLE, e.problem());
    }
    taken = 0;
    counters.received(tuples, frames.until() - frames.from() + Frames.HEADER);
  }

  private void takeAll(long all) throws StoreUnavailableException {
    int number = 0;
    for (int cell = sequences.first(all); cell != Sequences.END; cell = sequences.next(cell)) {
      if (number++ >= taken) {
        if (entry.batch().isFull()) {
          entry.flush();
        }
        take(sequences.value(cell));
        taken++;
      }
    }
  }

  private void take(long tuple) {
    if (!isPair(tuple) || !isPair(second(tuple)) || !isText(first(tuple))) {
      entry.notKept(
          Fault.FIELDS,
          "tuple " + (taken + 1) + " of a frame is not (name, (stamp, value)): " + shown(tuple));
      return;
    }
    try {
      long point = second(tuple);
      double value = number(second(point), Fault.VALUE);
      long millis = entry.millis(number(first(point), Fault.TIME));
      if (!Double.isNaN(value)) {
        previous = reference(first(tuple));
      }
      entry.add(previous, millis, value);
    } catch (NotKeptException e) {
      entry.notKept(e.fault(), shown(tuple));
    }
  }

  private boolean isPair(long value) {
    return Pickled.isSequence(value) && sequences.size(value) == PAIR;
  }

  private static boolean isText(long value) {
    return Pickled.kind(value) == Pickled.TEXT || Pickled.kind(value) == Pickled.ESCAPED;
  }

  private long first(long pair) {
    return sequences.value(sequences.first(pair));
  }

  private long second(long pair) {
    return sequences.value(sequences.next(sequences.first(pair)));
  }

  private double number(long value, Fault otherwise) throws NotKeptException {
    try {
      return PickledNumber.of(value, pickle.source(value));
    } catch (BadNumberException e) {
      throw new NotKeptException(otherwise);
    }
  }

  private int reference(long name) throws NotKeptException {
    ByteBuffer in = pickle.source(name);
    int from = Pickled.at(name);
    int until = from + Pickled.length(name);
    if (until == from) {
      throw new NotKeptException(Fault.NAME);
    }
    int known = sink.known(in, from, until, previous);
    int reference = known >= 0 ? known : entry.fresh(in, from, until);
    if (reference == SampleSink.REFUSED) {
      throw new NotKeptException(Fault.TOO_MANY_SERIES);
    }
    return reference >= 0 ? reference : entry.reference(in, from, until);
  }

  /// The parts of a tuple in their order, as far as it has them.
  private String shown(long tuple) {
    var line = new StringBuilder();
    show(tuple, line, PAIR);
    return line.toString();
  }

  private void show(long value, StringBuilder line, int deep) {
    if (!Pickled.isSequence(value)) {
      line.append(line.isEmpty() ? "" : " ").append(scalar(value));
    } else if (deep > 0) {
      int cell = sequences.first(value);
      for (int i = 0; i < PAIR && cell != Sequences.END; i++, cell = sequences.next(cell)) {
        show(sequences.value(cell), line, deep - 1);
      }
    }
  }

  private String scalar(long value) {
    return switch (Pickled.kind(value)) {
      case Pickled.TEXT, Pickled.ESCAPED, Pickled.DIGITS -> {
        byte[] copy = new byte[Math.min(Pickled.length(value), SHOWN)];
        pickle.source(value).get(Pickled.at(value), copy);
        yield new String(copy, StandardCharsets.UTF_8);
      }
      case Pickled.OTHER -> "None";
      default -> number(value);
    };
  }

  private String number(long value) {
    try {
      return String.valueOf(PickledNumber.of(value, pickle.source(value)));
    } catch (BadNumberException e) {
      return "a number too large";
    }
  }
}
