package tocsin.response.review;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What an impact should say: how much, and what those outside saw of it.
final class ImpactWording {
  private static final Pattern NUMBER =
      Pattern.compile("(?:[$\u20ac\u00a3] ?\\d|\\d[\\d.,]*(?: ?%| ?[A-Za-z\u20ac\u00a3$]{1,}))");
  // A time of day is no measure.
  private static final Pattern CLOCK =
      Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?(?: [A-Z]{3,4})?");
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "\\b(?:customers?|users?|visitors?|clients?|people|buyers?|shoppers?|guests?|subscribers?"
              + "|members?|patients?|passengers?|students?|readers?|callers?|merchants?|tenants?"
              + "|nobody|no one)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Hint NO_NUMBER =
      new Hint(
          "",
          "",
          "No number with a unit stands here, and none was measured",
          "How many requests, orders or people, for how long?");
  private static final Hint NOBODY_OUTSIDE =
      new Hint(
          "",
          "",
          "It does not say what customers saw",
          "What did they see or could not do? If they saw nothing, say so.");

  private ImpactWording() {}

  static Stream<Hint> hints(Review review, String told) {
    Stream<Hint> number =
        review.impact().isEmpty() && !NUMBER.matcher(CLOCK.matcher(told).replaceAll("")).find()
            ? Stream.of(NO_NUMBER)
            : Stream.of();
    Stream<Hint> outside = OUTSIDE.matcher(told).find() ? Stream.of() : Stream.of(NOBODY_OUTSIDE);
    return Stream.concat(number, outside);
  }
}
