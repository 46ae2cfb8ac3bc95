package tocsin.server.monitors;

import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.QueryException;
import tocsin.response.monitor.Grid;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Replay;
import tocsin.response.monitor.Traces;

/// A grid that somebody waits for: one thread works on it, others look how far it is and may stop
/// it.
///
/// @see Grid
final class GridJob {
  private final String id;
  private final String owner;
  private final Sketch sketch;
  private final TimeRange over;

  private volatile double share;
  private volatile boolean stopped;
  private volatile Optional<Grid> grid = Optional.empty();
  private volatile String problem = "";

  GridJob(String id, String owner, Sketch sketch, TimeRange over) {
    this.id = id;
    this.owner = owner;
    this.sketch = sketch;
    this.over = over;
  }

  String id() {
    return id;
  }

  boolean isOf(String caller) {
    return owner.equals(caller);
  }

  Sketch sketch() {
    return sketch;
  }

  TimeRange over() {
    return over;
  }

  /// Of the work, in hundredths.
  int percent() {
    return (int) Math.floor(share * 100);
  }

  Optional<Grid> grid() {
    return grid;
  }

  /// Why there is no grid; empty while there may be one.
  String problem() {
    return problem;
  }

  boolean isOver() {
    return grid.isPresent() || !problem.isEmpty();
  }

  void stop() {
    stopped = true;
  }

  /// Does the work. Blocking.
  void run(Traces traces, Monitor monitor) {
    try {
      grid = Optional.of(Grid.around(monitor, new Replay(traces, over, this::goesOn)));
    } catch (AbandonedException e) {
      problem = "It was stopped.";
    } catch (QueryException e) {
      problem = "It cannot be tried over this stretch: " + e.explained() + ".";
    }
  }

  private boolean goesOn(double done) {
    share = done;
    return !stopped;
  }
}
