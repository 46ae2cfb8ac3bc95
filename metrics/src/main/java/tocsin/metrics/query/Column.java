package tocsin.metrics.query;

/// A part of an array, to be filled with the values of one series.
@SuppressWarnings("ArrayRecordComponent") // written to
public record Column(double[] values, int from, int count) {}
