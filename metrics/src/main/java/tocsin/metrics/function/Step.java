package tocsin.metrics.function;

import java.util.List;

/// What one function, or one path, of a question did; for people who ask why it takes so long.
///
/// @param function its name, or `path`
/// @param text as it stands in the target, cut when it is long
/// @param fromSeconds where the window begins that it was asked for
/// @param untilSeconds where that ends
/// @param micros how long it took, with the steps inside it
/// @param seriesRead series that it read from the store itself
/// @param valuesRead values in their slots
/// @param seriesOut series that came of it
/// @param valuesOut values in their slots
/// @param steps those inside it, in the order in which they were done
public record Step(
    String function,
    String text,
    long fromSeconds,
    long untilSeconds,
    long micros,
    int seriesRead,
    long valuesRead,
    int seriesOut,
    long valuesOut,
    List<Step> steps) {
  public Step {
    steps = List.copyOf(steps);
  }
}
