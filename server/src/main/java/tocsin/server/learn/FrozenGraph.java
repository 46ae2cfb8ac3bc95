package tocsin.server.learn;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tocsin.ground.time.Spans;
import tocsin.metrics.query.Frame;
import tocsin.metrics.render.Drawing;
import tocsin.response.review.FrozenSeries;
import tocsin.response.review.Graph;
import tocsin.response.review.Review;

/// A frozen graph as a drawing, with what was done to the service marked in it. Time before the
/// first and after the last sample is not drawn; gaps between samples are.
final class FrozenGraph {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 220;
  private static final int MOST_MARKS = 4;

  private FrozenGraph() {}

  static Drawing drawing(Review review, Graph graph, boolean dark) {
    List<Frame> frames = new ArrayList<>();
    long from = Long.MAX_VALUE;
    long until = 0;
    for (FrozenSeries s : graph.series()) {
      double[] values = s.values();
      long step = Math.max(1, s.step().toSeconds());
      long start = s.start().getEpochSecond();
      OptionalInt first = known(values).findFirst();
      OptionalInt last = known(values).max();
      if (first.isPresent() && last.isPresent()) {
        from = Math.min(from, start + first.getAsInt() * step);
        until = Math.max(until, start + (last.getAsInt() + 1) * step);
        frames.add(Frame.of(s.name(), start, start + step * values.length, step, values));
      }
    }
    long left = frames.isEmpty() ? 0 : from;
    return new Drawing(
        WIDTH,
        HEIGHT,
        "",
        left,
        Math.max(until, left + 1),
        ZoneOffset.UTC,
        look(dark, frames),
        frames,
        List.of(),
        marks(review, left, until));
  }

  private static Drawing.Look look(boolean dark, List<Frame> frames) {
    boolean single = frames.size() == 1;
    return new Drawing.Look(
        dark, single, false, single, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static IntStream known(double[] values) {
    return IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i]));
  }

  private static List<Drawing.Marker> marks(Review review, long from, long until) {
    return review.timeline().stream()
        .filter(e -> e.kind().equals("change") || e.kind().equals("incident_opened"))
        .filter(e -> e.at().getEpochSecond() >= from && e.at().getEpochSecond() <= until)
        .limit(MOST_MARKS)
        .map(e ->
            new Drawing.Marker(
                e.at().getEpochSecond(), e.kind().equals("change") ? e.of() : "incident opens"))
        .toList();
  }

  /// One sentence for those who do not see it.
  static String summary(Graph graph) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (FrozenSeries s : graph.series()) {
      double[] values = s.values();
      for (double v : known(values).mapToDouble(i -> values[i]).toArray()) {
        least = Math.min(least, v);
        most = Math.max(most, v);
      }
    }
    int series = graph.series().size();
    if (least > most) {
      return graph.title() + ": no samples were there to keep.";
    }
    return graph.title()
        + ": "
        + (series == 1 ? "one series" : series + " series")
        + " between "
        + Figure.number(least)
        + " and "
        + Figure.number(most)
        + steps(graph)
        + ".";
  }

  private static String steps(Graph graph) {
    Duration step = graph.series().getFirst().step();
    return ", a value each " + Spans.words(step);
  }
}
