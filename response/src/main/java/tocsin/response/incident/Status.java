package tocsin.response.incident;

import java.util.Locale;

/// Where an incident stands; [Transitions] says what leads where.
public enum Status {
  TRIGGERED,
  ACKNOWLEDGED,
  MITIGATED,
  RESOLVED;

  public boolean isOpen() {
    return this != RESOLVED;
  }

  /// As people read it: `triggered`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
