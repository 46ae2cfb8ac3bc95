package tocsin.metrics.series;

/// A series name that cannot be kept; the message names it and what was expected.
public final class BadSeriesNameException extends RuntimeException {
  public BadSeriesNameException(String name, String expected) {
    super("series name '" + name + "' (expected: " + expected + ")");
  }
}
