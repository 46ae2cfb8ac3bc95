package tocsin.metrics.function;

import java.util.List;
import java.util.function.UnaryOperator;
import tocsin.metrics.query.Frame;

/// A function that changes each of its series by itself and leaves their slots as they are. So a
/// series can be changed as soon as it is read, and nobody needs all of them at once.
///
/// @param made reads the arguments of a call
record PerSeries(Change made) implements Function {
  /// The parameter that all such functions have.
  static final String SERIES = "seriesList";

  /// What such a function is.
  @FunctionalInterface
  interface Change {
    /// What the call does to a series.
    ///
    /// @return may be called by several threads at the same time, when arguments are not read any
    ///   more; throws nothing, and keeps nothing of what it is given
    UnaryOperator<Frame> of(Call call);
  }

  static Function of(Change made) {
    return new PerSeries(made);
  }

  @Override
  public List<Frame> apply(Call call) {
    return call.each(SERIES, made.of(call));
  }
}
