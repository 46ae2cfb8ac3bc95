package tocsin.response.words;

import java.util.Locale;

/// Which of a person's notification rules apply. Low urgency never escalates.
public enum Urgency {
  HIGH,
  LOW;

  /// As people read it: `high`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
