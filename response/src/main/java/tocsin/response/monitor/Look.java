package tocsin.response.monitor;

/// What a group shows at one instant, before its state is asked.
sealed interface Look {
  /// No value in the window, or none that is new enough.
  record Missing() implements Look {}

  /// There are values, but they are not judged now: nothing moves.
  record Skipped(String why) implements Look {}

  /// Whoever knows says that there is no data.
  record Silent() implements Look {}

  /// A number.
  ///
  /// @param critical how long the condition has held, as far as the values alone tell
  /// @param warning the same for the warning
  record Value(double value, Held critical, Held warning) implements Look {}
}
