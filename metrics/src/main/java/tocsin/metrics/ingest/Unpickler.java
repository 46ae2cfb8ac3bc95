package tocsin.metrics.ingest;

import java.nio.ByteBuffer;

/// Reads a pickle as far as it is made of texts, numbers, lists and tuples; whatever would call or
/// build an object is refused by its name, so a pickle can do nothing here. Reading makes no
/// object: values are words ([Pickled]) that say where in the buffer they stand, and how deep they
/// are nested costs nothing. All memory is bounded by the length of the pickle. Not thread-safe.
///
/// A pickle is a program for a machine with a stack and a memo; Python's `pickletools` describes
/// it.
final class Unpickler {
  private static final int LATEST_PROTOCOL = 5;

  private final PickleStack stack = new PickleStack();
  private final Sequences sequences = new Sequences();
  private final PickleBytes bytes = new PickleBytes();

  /// Reads one pickle.
  ///
  /// @param in little-endian; must stay as it is while what was read is looked at
  /// @return what it holds, which the other methods take apart; valid until the next one is read
  /// @throws BadPickleException which says what was wrong and where
  long read(ByteBuffer in, int from, int until) throws BadPickleException {
    stack.clear(until - from);
    sequences.clear();
    bytes.begin(in, from, until);
    try {
      for (byte op = bytes.next(); op != Opcode.STOP; op = bytes.next()) {
        if (!structure(op) && !number(op) && !text(op)) {
          throw refused(op);
        }
      }
      return stack.pop();
    } catch (BadPickleException e) {
      throw new BadPickleException(
          "%s, at byte %d of %d".formatted(e.problem(), bytes.at() - from, until - from));
    }
  }

  Sequences sequences() {
    return sequences;
  }

  /// Where the bytes of a text or of digits stand, or of a number.
  ByteBuffer source(long value) {
    return bytes.source(value);
  }

  /// @return false if it is none of these
  private boolean structure(byte op) throws BadPickleException {
    switch (op) {
      case Opcode.MARK -> stack.push(Pickled.at(Pickled.MARK, 0, 0));
      case Opcode.POP -> stack.pop();
      case Opcode.POP_MARK -> stack.dropMarked(stack.marked());
      case Opcode.DUP -> stack.push(stack.top());
      case Opcode.PROTO -> protocol(bytes.unsigned(1));
      // Frames only say how much may be read at once.
      case Opcode.FRAME -> bytes.skip(Long.BYTES);
      case Opcode.PUT -> stack.remember(bytes.lineNumber());
      case Opcode.BINPUT -> stack.remember(bytes.unsigned(1));
      case Opcode.LONG_BINPUT -> stack.remember(bytes.unsigned(4));
      case Opcode.MEMOIZE -> stack.memoize();
      case Opcode.GET -> stack.push(stack.recall(bytes.lineNumber()));
      case Opcode.BINGET -> stack.push(stack.recall(bytes.unsigned(1)));
      case Opcode.LONG_BINGET -> stack.push(stack.recall(bytes.unsigned(4)));
      case Opcode.EMPTY_LIST -> stack.push(sequences.make(Pickled.LIST));
      case Opcode.EMPTY_TUPLE -> stack.push(sequences.make(Pickled.TUPLE));
      case Opcode.LIST -> marked(Pickled.LIST);
      case Opcode.TUPLE -> marked(Pickled.TUPLE);
      case Opcode.TUPLE1 -> tuple(1);
      case Opcode.TUPLE2 -> tuple(2);
      case Opcode.TUPLE3 -> tuple(3);
      case Opcode.APPEND -> append();
      case Opcode.APPENDS -> appendMarked();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void protocol(int number) throws BadPickleException {
    if (number > LATEST_PROTOCOL) {
      throw new BadPickleException("protocol " + number);
    }
  }

  private void marked(int kind) throws BadPickleException {
    int from = stack.marked();
    long sequence = sequences.make(kind);
    addFrom(from, sequence);
    stack.dropMarked(from);
    stack.push(sequence);
  }

  private void addFrom(int from, long sequence) {
    for (int i = from; i < stack.size(); i++) {
      sequences.add(sequence, stack.get(i));
    }
  }

  private void tuple(int size) throws BadPickleException {
    long third = size > 2 ? stack.pop() : 0;
    long second = size > 1 ? stack.pop() : 0;
    long tuple = sequences.make(Pickled.TUPLE);
    sequences.add(tuple, stack.pop());
    if (size > 1) {
      sequences.add(tuple, second);
    }
    if (size > 2) {
      sequences.add(tuple, third);
    }
    stack.push(tuple);
  }

  private void append() throws BadPickleException {
    long value = stack.pop();
    sequences.add(list(stack.top()), value);
  }

  private void appendMarked() throws BadPickleException {
    int from = stack.marked();
    long list = list(from > 1 ? stack.get(from - 2) : 0);
    addFrom(from, list);
    stack.dropMarked(from);
  }

  private static long list(long value) throws BadPickleException {
    if (Pickled.kind(value) != Pickled.LIST) {
      throw new BadPickleException("something is appended to what is no list");
    }
    return value;
  }

  /// @return false if it is none of these
  private boolean number(byte op) throws BadPickleException {
    long value =
        switch (op) {
          case Opcode.NONE -> Pickled.at(Pickled.OTHER, 0, 0);
          case Opcode.NEWTRUE -> Pickled.whole(1);
          case Opcode.NEWFALSE -> Pickled.whole(0);
          // True and False of old protocols are the digits 01 and 00.
          case Opcode.INT, Opcode.FLOAT -> bytes.digits();
          case Opcode.LONG -> bytes.longDigits();
          case Opcode.BININT -> Pickled.whole(bytes.unsigned(4));
          case Opcode.BININT1 -> Pickled.whole(bytes.unsigned(1));
          case Opcode.BININT2 -> Pickled.whole(bytes.unsigned(2));
          case Opcode.LONG1 -> bytes.counted(Pickled.LONG, 1);
          case Opcode.LONG4 -> bytes.counted(Pickled.LONG, 4);
          case Opcode.BINFLOAT -> bytes.piece(Pickled.FLOAT, Long.BYTES);
          default -> Pickled.NOTHING;
        };
    if (value != Pickled.NOTHING) {
      stack.push(value);
    }
    return value != Pickled.NOTHING;
  }

  /// @return false if it is none of these
  private boolean text(byte op) throws BadPickleException {
    long value =
        switch (op) {
          case Opcode.STRING -> bytes.quoted();
          case Opcode.UNICODE -> bytes.escaped();
          case Opcode.SHORT_BINSTRING, Opcode.SHORT_BINBYTES, Opcode.SHORT_BINUNICODE ->
              bytes.counted(Pickled.TEXT, 1);
          case Opcode.BINSTRING, Opcode.BINBYTES, Opcode.BINUNICODE ->
              bytes.counted(Pickled.TEXT, 4);
          case Opcode.BINBYTES8, Opcode.BINUNICODE8 -> bytes.counted(Pickled.TEXT, 8);
          default -> Pickled.NOTHING;
        };
    if (value != Pickled.NOTHING) {
      stack.push(value);
    }
    return value != Pickled.NOTHING;
  }

  private BadPickleException refused(byte op) throws BadPickleException {
    String what =
        switch (op) {
          case Opcode.GLOBAL ->
              "GLOBAL " + bytes.shown(bytes.digits()) + "." + bytes.shown(bytes.digits());
          case Opcode.STACK_GLOBAL -> stackGlobal();
          default -> Opcode.name(op);
        };
    return new BadPickleException(what + " is refused (expected: lists of names and numbers)");
  }

  private String stackGlobal() throws BadPickleException {
    long name = stack.pop();
    long module = stack.pop();
    return "STACK_GLOBAL " + bytes.shown(module) + "." + bytes.shown(name);
  }
}
