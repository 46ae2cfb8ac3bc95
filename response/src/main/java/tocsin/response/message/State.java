package tocsin.response.message;

/// What a monitor says of one of its groups.
public enum State {
  OK("OK"),
  WARN("Warn"),
  ALERT("Alert"),
  NO_DATA("No Data"),
  UNKNOWN("Unknown");

  private final String words;

  State(String words) {
    this.words = words;
  }

  /// As people read it: `No Data`.
  public String words() {
    return words;
  }

  public boolean isOk() {
    return this == OK;
  }
}
