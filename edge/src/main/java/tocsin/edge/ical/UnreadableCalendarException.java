package tocsin.edge.ical;

/// What somebody gave is no calendar, or one that is too large.
public final class UnreadableCalendarException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableCalendarException(String message) {
    super(message);
  }

  UnreadableCalendarException(String message, Throwable cause) {
    super(message, cause);
  }
}
