package tocsin.metrics.render;

import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.Optional;
import tocsin.metrics.query.Coming;

/// An answer in one of the formats that Graphite's readers ask for, made part by part: what is not
/// asked for yet is neither read nor written. Used by one thread at a time; several may help it.
public final class AnswerParts implements AutoCloseable {
  /// About how many bytes a part has; the last one has fewer. Each is handed from thread to thread
  /// and to the system a few times, which costs tens of microseconds; more than half a megabyte,
  /// and the collector would take it for something huge.
  public static final int PART = 7 << 16;

  /// What a part may be longer than that before it is seen to be long enough.
  static final int BEYOND = 1 << 13;

  private final Coming coming;
  private final AnswerForm form;
  private final Pieces pieces;
  private final int most;
  private final Sheets sheets;
  private final Written part;
  private boolean isBegun;
  private boolean isDone;
  private boolean isClosed;

  private AnswerParts(Sheets sheets, Coming coming, AnswerForm form) {
    this(sheets, coming, form, PART);
  }

  private AnswerParts(Sheets sheets, Coming coming, AnswerForm form, int most) {
    this.sheets = sheets;
    this.coming = coming;
    this.form = form;
    this.pieces = new Pieces(coming, form);
    this.most = most;
    this.part = sheets.lend(most + BEYOND);
  }

  // Of series that have no value at all there is nothing to be drawn, nor is there anything said.
  private static AnswerParts json(
      Sheets sheets, Coming coming, JsonPoint point, int maxDataPoints, boolean noNullPoints) {
    Coming.Outline all = coming.outline();
    var form =
        new JsonForm(point, new Narrowing(maxDataPoints, all.start(), all.end()), noNullPoints);
    return new AnswerParts(
        sheets, all.values() == 0 ? new Nothing(coming) : coming, form, most(all, maxDataPoints));
  }

  private static int most(Coming.Outline all, int maxDataPoints) {
    long each = maxDataPoints == 0 ? all.values() : (long) maxDataPoints * all.series();
    return (int) Math.min(PART, Pieces.about(all.series() + 1, Math.min(all.values(), each)));
  }

  /// `[{"target", "tags", "datapoints": [[value, seconds]]}]`.
  ///
  /// @param sheets lend what it is written into, until the parts are closed
  /// @param coming closed with the parts
  /// @param maxDataPoints most points for each series, 0 for all
  /// @param noNullPoints leaves out points without a value, and series without a point
  public static AnswerParts json(
      Sheets sheets, Coming coming, int maxDataPoints, boolean noNullPoints) {
    return json(sheets, coming, JsonPoint.PAIR, maxDataPoints, noNullPoints);
  }

  /// `[{"target", "datapoints": [{"y": value, "x": seconds}]}]`; every point before the end of a
  /// series, however many there are.
  public static AnswerParts rickshaw(Sheets sheets, Coming coming) {
    return json(sheets, coming, JsonPoint.RICKSHAW, 0, false);
  }

  /// `name,local time,value` lines; no value is empty.
  public static AnswerParts csv(Sheets sheets, Coming coming, ZoneId zone) {
    return new AnswerParts(sheets, coming, new CsvForm(zone));
  }

  /// `name,start,end,step|value,...` lines; no value is `None`.
  public static AnswerParts raw(Sheets sheets, Coming coming) {
    return new AnswerParts(sheets, coming, new RawForm());
  }

  /// MessagePack.
  public static AnswerParts msgpack(Sheets sheets, Coming coming) {
    return new AnswerParts(
        sheets, coming, new PackedSeries(Msgpack::new, coming.outline().series()));
  }

  /// Python's own, in protocol 2, which every Python since 2.3 reads.
  public static AnswerParts pickle(Sheets sheets, Coming coming) {
    return new AnswerParts(
        sheets, coming, new PackedSeries(Pickle::new, coming.outline().series()));
  }

  /// Makes the next part; none when all was made. Its bytes, in an array, are lent until the next
  /// call, the last ones until it is closed.
  ///
  /// @param isCrowded whether others have work for the processors as well
  public Optional<ByteBuffer> next(boolean isCrowded) {
    if (isDone) {
      return Optional.empty();
    }
    part.ends(0);
    if (!isBegun) {
      isBegun = true;
      form.begin(part);
    }
    while (!isDone && part.size() < most) {
      if (!pieces.addTo(part, most, isCrowded)) {
        form.end(part);
        isDone = true;
        coming.close();
      }
    }
    return Optional.of(part.buffer()).filter(ByteBuffer::hasRemaining);
  }

  /// Whether all was made.
  public boolean isDone() {
    return isDone;
  }

  @Override
  public void close() {
    isDone = true;
    coming.close();
    if (!isClosed) {
      isClosed = true;
      sheets.takeBack(part);
    }
  }
}
