package tocsin.response.trial;

/// One sample. Times are milliseconds after the beginning of the case.
///
/// @param arrivedMillis when it came; its stamp, when it was not late
public record Arrival(String series, long stampMillis, double value, long arrivedMillis) {}
