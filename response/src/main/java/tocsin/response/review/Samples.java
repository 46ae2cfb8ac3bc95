package tocsin.response.review;

import java.util.List;
import tocsin.ground.time.TimeRange;
import tocsin.response.monitor.Trace;

/// The samples a review is computed from. Blocking; called outside the loop.
@FunctionalInterface
public interface Samples {
  /// What a target gives, one trace for each series, in order of name; empty when nothing fits.
  ///
  /// @param over stamps from its beginning on, its end not included
  List<Trace> read(String target, TimeRange over);
}
