package tocsin.server.learn;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tocsin.ground.time.Spans;
import tocsin.metrics.query.Frame;
import tocsin.metrics.render.Drawing;
import tocsin.metrics.render.Look;
import tocsin.metrics.render.Surround;
import tocsin.response.review.FrozenSeries;
import tocsin.response.review.Graph;
import tocsin.response.review.Review;
import tocsin.response.review.TimelineEvent;

/// A frozen graph as a drawing, with what was done to the service marked in it. It shows the time
/// of the incident and around it; all samples stay in the review.
final class FrozenGraph {
  private static final int WIDTH = 760;
  private static final int NARROW = 380;
  private static final int HEIGHT = 220;
  private static final int MOST_MARKS = 6;
  private static final int LABELS = 9;
  private static final long LEAST_PAD = 120;

  private FrozenGraph() {}

  /// How it is looked at.
  ///
  /// @param narrow on a telephone, where a wide picture would have letters too small to read
  /// @param pin a moment that is looked at, in seconds since 1970; zero for none
  record Seen(boolean dark, boolean narrow, long pin) {}

  static Drawing drawing(Review review, Graph graph, Seen seen) {
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
    Window window = frames.isEmpty() ? new Window(0, 1) : new Window(from, until).around(review);
    return new Drawing(
        seen.narrow() ? NARROW : WIDTH,
        HEIGHT,
        "",
        window.from(),
        window.until(),
        ZoneOffset.UTC,
        look(seen.dark(), frames),
        frames,
        List.of(),
        seen.pin() > 0 ? List.of(new Drawing.Marker(seen.pin(), "here")) : marks(review, window));
  }

  /// What is shown, in seconds since 1970.
  private record Window(long from, long until) {
    /// Only the incident, its causes, and as much again before and after.
    Window around(Review review) {
      LongSummaryStatistics events =
          review.timeline().stream()
              .filter(TimelineEvent::key)
              .mapToLong(e -> e.at().getEpochSecond())
              .summaryStatistics();
      if (events.getCount() == 0) {
        return this;
      }
      long pad = Math.max(LEAST_PAD, (events.getMax() - events.getMin()) / 2);
      long left = Math.max(from, events.getMin() - pad);
      long right = Math.min(until, events.getMax() + pad);
      return left < right ? new Window(left, right) : this;
    }
  }

  private static Look look(boolean dark, List<Frame> frames) {
    Look look = Look.usual(dark);
    return frames.size() == 1 ? look.with(Surround.USUAL.with(Surround.Legend.HIDDEN)) : look;
  }

  private static IntStream known(double[] values) {
    return IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i]));
  }

  /// Changes and the opening; one that stands too close to the one before has no words.
  private static List<Drawing.Marker> marks(Review review, Window window) {
    List<Drawing.Marker> marks = new ArrayList<>();
    long free = window.from();
    for (TimelineEvent e : review.timeline()) {
      long at = e.at().getEpochSecond();
      boolean change = e.kind().equals("change");
      boolean shown = change || e.kind().equals("incident_opened");
      if (shown && at >= window.from() && at <= window.until() && marks.size() < MOST_MARKS) {
        String label = change ? e.of() : "opens";
        marks.add(new Drawing.Marker(at, at < free ? "" : label));
        free = at < free ? free : at + (window.until() - window.from()) / LABELS;
      }
    }
    return marks;
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
