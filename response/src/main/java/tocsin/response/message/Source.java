package tocsin.response.message;

import java.time.ZoneId;

/// Where a value comes from.
sealed interface Source {
  record Variable(String name) implements Source {}

  record Eval(Formula formula) implements Source {}

  /// One of the two moments, on a clock somewhere.
  record LocalTime(String name, ZoneId zone) implements Source {}

  /// Fit to stand in an address.
  record Encoded(Source source) implements Source {}
}
