package tocsin.metrics.function;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import tocsin.metrics.query.Coming;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Workers;

/// Series that are read a few at a time. What is held is what those may take, and what lies there
/// already.
final class Arriving implements Coming {
  /// Values that are read together; a series of its own may have more.
  static final int AT_ONCE = 32_768;

  /// So few are not worth the help of others.
  private static final int FEW = 2_048;

  /// Values that are read together without help: no more than lie near the processor.
  static final int ALONE = 8_192;

  private final List<Awaited> series;
  private final Evaluation evaluation;
  private final Workers workers;
  private final Outline outline;
  private final AtomicLong words = new AtomicLong();
  private int next;

  /// @param evaluation closed with this
  Arriving(List<Awaited> series, Evaluation evaluation, Workers workers) {
    this.series = series;
    this.evaluation = evaluation;
    this.workers = workers;
    long values = series.stream().mapToLong(Awaited::size).sum();
    this.outline =
        new Outline(
            series.size(),
            values,
            series.stream().mapToLong(Awaited::start).min().orElse(0),
            series.stream().mapToLong(Awaited::end).max().orElse(0));
    List<Awaited> there = series.stream().filter(Awaited::isReady).toList();
    long ready = there.stream().mapToLong(Awaited::size).sum();
    long named = there.stream().mapToLong(a -> words(a.frame().get())).sum();
    int largest = series.stream().mapToInt(Awaited::size).max().orElse(0);
    evaluation.settle(ready + named + Math.min(values - ready, Math.max(AT_ONCE, largest)));
  }

  @Override
  public Outline outline() {
    return outline;
  }

  @Override
  public <T> List<T> next(boolean isCrowded, Made<T> made) {
    evaluation.takeBack();
    evaluation.hold(-words.getAndSet(0));
    int from = next;
    long values = 0;
    int most = isCrowded ? ALONE : AT_ONCE;
    while (next < series.size() && (next == from || values + size(next) <= most)) {
      values += size(next++);
    }
    int count = next - from;
    return isCrowded || count == 1 || values < FEW
        ? IntStream.range(from, next).mapToObj(i -> made.of(frame(i), true)).toList()
        : workers.all(count, i -> made.of(frame(from + i), false));
  }

  private int size(int i) {
    return series.get(i).size();
  }

  private Frame frame(int i) {
    Frame frame = series.get(i).frame().get();
    long more = words(frame);
    words.addAndGet(more);
    evaluation.hold(more);
    return frame;
  }

  /// What stands once for each series in an answer: every sign twice, since some are escaped. In
  /// values of eight bytes.
  private static long words(Frame frame) {
    long signs = 2L * frame.name().length() + frame.pathExpression().length();
    for (Map.Entry<String, String> tag : frame.tags().entrySet()) {
      signs += tag.getKey().length() + tag.getValue().length();
    }
    return 2 * signs / Long.BYTES;
  }

  @Override
  public void close() {
    evaluation.close();
  }
}
