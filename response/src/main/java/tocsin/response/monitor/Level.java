package tocsin.response.monitor;

/// How bad it is with a group, or with what one page would be about.
public enum Level {
  OK,
  NO_DATA,
  WARN,
  ALERT;

  public boolean worseThan(Level other) {
    return compareTo(other) > 0;
  }

  public Level or(Level other) {
    return worseThan(other) ? this : other;
  }

  public boolean isTrouble() {
    return this != OK;
  }
}
