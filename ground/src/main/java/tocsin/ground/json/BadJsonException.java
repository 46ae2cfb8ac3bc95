package tocsin.ground.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/// Text that is not JSON, or JSON that does not fit; the message names the place and the fault.
public final class BadJsonException extends RuntimeException {
  private static final int SOURCE_LIMIT = 200;

  /// @param message what is wrong and where, written for the sender
  public BadJsonException(String message) {
    super(message);
  }

  static BadJsonException of(String expected, JacksonException cause) {
    String place = cause instanceof DatabindException d ? d.getPathReference() : "";
    String fault = cause.getOriginalMessage();
    if (fault.length() > SOURCE_LIMIT) {
      fault = fault.substring(0, SOURCE_LIMIT) + "...";
    }
    var bad =
        new BadJsonException(
            fault + (place.isEmpty() ? "" : " at " + place) + " (expected: " + expected + ")");
    bad.initCause(cause);
    return bad;
  }
}
