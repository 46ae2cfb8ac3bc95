package tocsin.response.review;

import java.util.Optional;

/// One computed fact of a review. It never changes once the review is drafted.
///
/// @param id what it tells, unique inside its section: `trigger`, `failed_requests`
/// @param sentence for people; names things and times, blames nobody
/// @param value the number in it, when there is one
/// @param unit of the value: `s`, `min`, `requests`, `EUR`, `share`; empty without a value
/// @param source where it comes from: a change, a page, a target and a stretch of time
public record Finding(
    String id, String sentence, Optional<Double> value, String unit, String source) {
  static Finding plain(String id, String sentence, String source) {
    return new Finding(id, sentence, Optional.empty(), "", source);
  }

  static Finding number(String id, String sentence, double value, String unit, String source) {
    return new Finding(id, sentence, Optional.of(value), unit, source);
  }

  static Finding number(String id, String sentence, long value, String unit, String source) {
    return number(id, sentence, (double) value, unit, source);
  }
}
