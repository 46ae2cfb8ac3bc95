package tocsin.metrics.render;

import java.nio.charset.StandardCharsets;

/// What stands around the value and the stamp of a point.
///
/// @param behind what stands between a stamp and the value of the next point
/// @param isTagged whether series bear their tags
/// @param endsBefore whether a point at the very end of a series is left out
@SuppressWarnings("ArrayRecordComponent") // read only
record JsonPoint(
    byte[] before, byte[] between, byte[] behind, boolean isTagged, boolean endsBefore) {
  /// `{"target", "tags", "datapoints": [[value, seconds]]}`.
  static final JsonPoint PAIR = of("[", ",", "]", true, false);

  /// `{"target", "datapoints": [{"y": value, "x": seconds}]}`.
  static final JsonPoint RICKSHAW = of("{\"y\":", ",\"x\":", "}", false, true);

  private static JsonPoint of(
      String before, String between, String after, boolean isTagged, boolean endsBefore) {
    return new JsonPoint(
        bytes(before), bytes(between), bytes(after + "," + before), isTagged, endsBefore);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
