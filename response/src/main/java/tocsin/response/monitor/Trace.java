package tocsin.response.monitor;

/// The values of one group at an even step, as the query gave them.
///
/// @param group name of the series
/// @param startMillis stamp of the first value
/// @param values NaN where there is none; handed over, not copied
@SuppressWarnings("ArrayRecordComponent") // read only, and millions of them a minute
public record Trace(String group, long startMillis, long stepMillis, double[] values) {}
