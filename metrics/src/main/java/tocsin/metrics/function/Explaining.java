package tocsin.metrics.function;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryWindow;

/// Writes down how a question is answered. A function may ask for its series a thousand times, so
/// only the first of all steps are written down; time and figures of the others are in those around
/// them.
final class Explaining implements Steps {
  private static final int MOST = 1_000;
  private static final int LONGEST = 300;

  private final InstantSource clock;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Step> done = new ArrayList<>();
  private int begun;

  Explaining(InstantSource clock) {
    this.clock = clock;
  }

  private static final class Open {
    final Plan plan;
    final QueryWindow window;
    final Instant since;
    final boolean isKept;
    final List<Step> steps = new ArrayList<>();
    int series;
    long values;

    Open(Plan plan, QueryWindow window, Instant since, boolean isKept) {
      this.plan = plan;
      this.window = window;
      this.since = since;
      this.isKept = isKept;
    }
  }

  @Override
  public void begin(Plan plan, QueryWindow window) {
    begun++;
    open.push(new Open(plan, window, clock.instant(), begun <= MOST || open.isEmpty()));
  }

  @Override
  public void read(int series, long values) {
    Open step = open.element();
    step.series += series;
    step.values += values;
  }

  @Override
  public void end(List<Frame> frames) {
    Open step = open.pop();
    if (step.isKept) {
      (open.isEmpty() ? done : open.element().steps).add(closed(step, frames));
    } else {
      read(step.series, step.values);
    }
  }

  private Step closed(Open step, List<Frame> frames) {
    String text =
        switch (step.plan) {
          case Plan.Read read -> read.pattern();
          case Plan.Apply apply -> apply.call().source();
        };
    return new Step(
        step.plan instanceof Plan.Apply apply ? apply.entry().document().name() : "path",
        text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text,
        step.window.fromSeconds(),
        step.window.untilSeconds(),
        Duration.between(step.since, clock.instant()).toNanos() / 1_000,
        step.series,
        step.values,
        frames.size(),
        frames.stream().mapToLong(Frame::size).sum(),
        step.steps);
  }

  /// One step for each target.
  List<Step> done() {
    return done;
  }
}
