package tocsin.metrics.dashboard;

/// Names a panel within its dashboard.
public record PanelId(String value) {
  public PanelId {
    if (!value.matches("[A-Za-z0-9_-]{1,40}")) {
      throw new IllegalArgumentException(
          "'"
              + (value.length() > 40 ? value.substring(0, 40) + "..." : value)
              + "' (expected: 1 to 40 letters, digits, '-' and '_')");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
