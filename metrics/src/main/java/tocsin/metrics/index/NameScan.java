package tocsin.metrics.index;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/// Reads a file of names from its first frame to its end. Where no frame begins, it looks for the
/// next one byte by byte. For one reading.
final class NameScan {
  private final ByteBuffer all;
  private final NameFile.Into into;
  private final NameDecoder decoder = new NameDecoder();
  private int next;
  private int end;
  private long names;
  private long nameless;
  private long damaged;
  private long lost;

  NameScan(ByteBuffer all, NameFile.Into into) {
    this.all = all;
    this.into = into;
    this.end = all.position();
  }

  /// Reads everything behind the buffer's position, which counts from the start of the file.
  void run() {
    boolean goesOn = true;
    while (goesOn && all.hasRemaining()) {
      Optional<NameFrame> head = NameFrame.read(all, all.position());
      if (head.isEmpty()) {
        all.get();
      } else {
        goesOn = frame(head.get());
      }
    }
    if (torn() == 0) {
      lose(all.limit());
    }
  }

  /// Reads a frame, and says whether it is there to its end.
  private boolean frame(NameFrame head) {
    lose(all.position());
    int start = all.position() + NameFrame.HEAD;
    if (head.type() == NameFrame.NAMES) {
      nameless += Math.max(0, head.first() - next);
      next = Math.max(next, head.first());
    }
    if (head.length() > all.limit() - start) {
      next += head.type() == NameFrame.NAMES ? head.count() : 0;
      return false;
    }
    ByteBuffer payload = all.slice(start, head.length());
    long before = names;
    if (NameFrame.crc(payload.duplicate()) != head.crc() || !isRead(head, payload)) {
      damaged++;
      nameless += head.type() == NameFrame.NAMES ? head.count() - (names - before) : 0;
    }
    next += head.type() == NameFrame.NAMES ? head.count() : 0;
    all.position(start + head.length());
    end = all.position();
    return true;
  }

  /// Reads a frame, as far as it is one.
  ///
  /// @return whether it is one to its end; its checksum was right
  private boolean isRead(NameFrame head, ByteBuffer payload) {
    try {
      switch (head.type()) {
        case NameFrame.NAMES -> names(head, payload);
        case NameFrame.DELETED -> deleted(head, payload);
        case NameFrame.RENAMED -> renamed(head, payload);
        default -> {
          return false;
        }
      }
      return true;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalStateException e) {
      return false;
    }
  }

  private void names(NameFrame head, ByteBuffer payload) {
    decoder.begin();
    for (int i = 0; i < head.count(); i++) {
      int length = decoder.next(payload);
      into.name(head.first() + i, decoder.name(), length);
      names++;
    }
  }

  private void deleted(NameFrame head, ByteBuffer payload) {
    for (int i = 0; i < head.count(); i++) {
      into.deleted(reference(payload));
    }
  }

  private void renamed(NameFrame head, ByteBuffer payload) {
    decoder.begin();
    for (int i = 0; i < head.count(); i++) {
      int reference = reference(payload);
      int length = decoder.next(payload);
      into.renamed(reference, decoder.name(), length);
    }
  }

  private static int reference(ByteBuffer payload) {
    int reference = Varints.get(payload);
    if (reference < 0) {
      throw new IllegalStateException("reference " + reference);
    }
    return reference;
  }

  /// Bytes up to here are no frame. Those at the end may have been names, two bytes each at least,
  /// whose references must not be given away again.
  private void lose(int until) {
    lost += until - end;
    next += until == all.limit() ? (until - end) / 2 : 0;
    end = until;
  }

  /// The reference that comes next.
  int next() {
    return next;
  }

  /// Bytes at the end that a change left which never finished: a frame that goes on behind the end,
  /// less than a head, or zeros.
  int torn() {
    int tail = all.limit() - end;
    boolean zeros = true;
    for (int at = end; at < all.limit() && zeros; at++) {
      zeros = all.get(at) == 0;
    }
    boolean goesOn =
        NameFrame.read(all.duplicate().position(end).order(all.order()), end).isPresent();
    return tail < NameFrame.HEAD || zeros || goesOn ? tail : 0;
  }

  NameReport report() {
    return new NameReport(names, nameless, damaged, lost, torn());
  }
}
