package tocsin.response.review;

import java.util.List;
import tocsin.ground.time.TimeRange;
import tocsin.response.monitor.Backtest;
import tocsin.response.monitor.Trace;
import tocsin.response.monitor.Traces;

/// The samples a review is computed from. Blocking; asked outside the loop.
public interface Samples {
  /// What a target gives, one trace for each series; empty when nothing fits.
  ///
  /// @param over stamps from its beginning on, its end not included
  List<Trace> read(String target, TimeRange over);

  /// What monitors would have seen at the instants of a stretch of time.
  Backtest.Past past(TimeRange over);

  /// Those of the query engine.
  static Samples of(Traces traces) {
    return new Samples() {
      @Override
      public List<Trace> read(String target, TimeRange over) {
        return traces.read(target, over);
      }

      @Override
      public Backtest.Past past(TimeRange over) {
        return traces.over(over);
      }
    };
  }
}
