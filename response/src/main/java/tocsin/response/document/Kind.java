package tocsin.response.document;

import java.util.Locale;

/// What a document describes.
public enum Kind {
  USER,
  TEAM,
  SERVICE,
  SCHEDULE,
  POLICY,
  MONITOR,
  DASHBOARD;

  /// As it stands in addresses and facts: `schedule`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
