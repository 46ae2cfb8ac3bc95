package tocsin.metrics.store;

/// How many samples of a batch were kept, and how many not, by reason.
///
/// @param outOfRange stamped before the retention began, or more than a day ahead
/// @param notANumber NaN
public record AppendOutcome(int accepted, int outOfRange, int notANumber) {}
