package tocsin.metrics.render;

/// Points of a series that are written together.
///
/// @param first of all that are written of the series
/// @param from the first of these
/// @param until the first behind them
record Stretch(int first, int from, int until) {}
