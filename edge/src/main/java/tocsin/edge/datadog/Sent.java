package tocsin.edge.datadog;

import tocsin.metrics.series.SeriesName;

/// A part of what a client submitted.
sealed interface Sent {
  /// Points of one series.
  ///
  /// @param seconds since 1970
  /// @param values as many
  @SuppressWarnings("ArrayRecordComponent") // handed on as they are
  record Points(SeriesName series, double[] seconds, double[] values) implements Sent {}

  /// What cannot be read.
  record Unread(String why, String example) implements Sent {}
}
