package tocsin.metrics.datadog;

/// What time is looked at. Points of another time can be shown as if they were of this one.
///
/// @param fromMillis first millisecond inside
/// @param untilMillis first millisecond outside
/// @param shiftMillis how much later points are shown than they were
record Stretch(long fromMillis, long untilMillis, long shiftMillis) {
  Stretch shifted(long moreMillis) {
    return new Stretch(fromMillis, untilMillis, shiftMillis + moreMillis);
  }
}
