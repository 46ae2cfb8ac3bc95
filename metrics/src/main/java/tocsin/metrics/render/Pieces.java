package tocsin.metrics.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import tocsin.metrics.query.Coming;
import tocsin.metrics.query.Frame;

/// The text of series one after another. Those that come together are written by whoever reads
/// them, if several do, and else a stretch at a time when it is their turn: text that stays where
/// it is written need not be moved.
final class Pieces {
  private static final int STRETCH = 256;

  /// Bytes of a point that is nothing special, and of all that stands around the points.
  private static final int POINT = 26;

  private static final int AROUND = 512;

  private final Coming coming;
  private final AnswerForm form;
  private final Deque<Piece> waiting = new ArrayDeque<>();

  /// Texts that were taken whole, to be written over: what is still in the caches of the processor
  /// costs less than what is new.
  private final Queue<Written> usedUp = new ConcurrentLinkedQueue<>();

  private boolean isFirst = true;

  Pieces(Coming coming, AnswerForm form) {
    this.coming = coming;
    this.form = form;
  }

  private @Nullable Piece next(boolean isCrowded) {
    if (waiting.isEmpty()) {
      waiting.addAll(coming.next(isCrowded, this::piece));
    }
    return waiting.poll();
  }

  /// Adds something to a part.
  ///
  /// @param most bytes that the part is meant to have
  /// @param isCrowded whether others have work for the processors as well
  /// @return false when there is nothing more
  boolean addTo(Written part, int most, boolean isCrowded) {
    switch (next(isCrowded)) {
      case null -> {
        return false;
      }
      case Piece.Nothing _ -> {}
      case Piece.Text text -> add(text, part, most);
      case Piece.Lengthy piece -> add(piece, part);
    }
    return true;
  }

  /// About how many bytes are to be expected.
  static long about(int series, long points) {
    return (long) series * AROUND + points * POINT;
  }

  private Piece piece(Frame frame, boolean isAlone) {
    Frame shown = form.shown(frame);
    int first = form.first(shown);
    int end = form.points(shown);
    if (first == AnswerForm.LEFT_OUT) {
      return new Piece.Nothing();
    }
    if (isAlone) {
      return new Piece.Lengthy(shown, first, first);
    }
    Written text = blank((int) about(1, end - first));
    form.head(text, shown);
    form.points(text, shown, new Stretch(first, first, end));
    form.tail(text, shown);
    return new Piece.Text(text, 0);
  }

  /// One that was used up, or a new one.
  private Written blank(int bytes) {
    Written used = usedUp.poll();
    if (used == null) {
      return new Written(bytes);
    }
    used.ends(0);
    return used;
  }

  private void add(Piece.Text piece, Written part, int most) {
    if (piece.from() == 0) {
      separate(part);
    }
    int count = Math.min(piece.text().size() - piece.from(), Math.max(1, most - part.size()));
    part.put(piece.text().room(0), piece.from(), count);
    if (piece.from() + count < piece.text().size()) {
      waiting.addFirst(new Piece.Text(piece.text(), piece.from() + count));
    } else {
      usedUp.add(piece.text());
    }
  }

  private void add(Piece.Lengthy piece, Written part) {
    Frame frame = piece.frame();
    if (piece.from() == piece.first()) {
      separate(part);
      form.head(part, frame);
    }
    int end = form.points(frame);
    int until = Math.min(piece.from() + STRETCH, end);
    form.points(part, frame, new Stretch(piece.first(), piece.from(), until));
    if (until < end) {
      waiting.addFirst(new Piece.Lengthy(frame, piece.first(), until));
    } else {
      form.tail(part, frame);
    }
  }

  private void separate(Written part) {
    part.text(isFirst ? "" : form.between());
    isFirst = false;
  }
}
