package tocsin.metrics.render;

import java.util.Arrays;
import java.util.List;
import tocsin.metrics.query.Frame;

/// Totals that series stand on, on slots fine enough for all of them.
final class Stack {
  private static final int MOST_SLOTS = 20_000;

  private final long start;
  private final long step;
  private final double[] totals;

  /// @param frames all that are going to stand on it
  Stack(List<Frame> frames) {
    long first = frames.stream().mapToLong(Frame::start).min().orElse(0);
    long end = frames.stream().mapToLong(f -> f.at(f.size())).max().orElse(1);
    long fine = frames.stream().mapToLong(Frame::step).min().orElse(1);
    this.start = first;
    this.step = Math.max(fine, Math.ceilDiv(end - first, MOST_SLOTS));
    this.totals = new double[(int) Math.ceilDiv(Math.max(end - first, 1), step) + 1];
  }

  /// What is below each slot of a frame.
  double[] below(Frame frame) {
    var below = new double[frame.size()];
    Arrays.setAll(below, i -> totals[slot(frame.at(i))]);
    return below;
  }

  /// Puts values on top.
  ///
  /// @param total whether they are totals already
  void add(Frame frame, boolean total) {
    for (int i = 0; i < frame.size(); i++) {
      double v = frame.value(i);
      int from = slot(frame.at(i));
      int until = Math.max(from + 1, slot(frame.at(i + 1)));
      for (int s = from; s < until && Double.isFinite(v); s++) {
        totals[s] = total ? v : totals[s] + v;
      }
    }
  }

  private int slot(long at) {
    return Math.clamp((at - start) / step, 0, totals.length - 1);
  }
}
