package tocsin.response.change;

import java.util.Locale;

/// What sort of change it was.
public enum ChangeKind {
  DEPLOY,
  FLAG,
  CONFIG,
  REVERT,
  SCALE,
  MAINTENANCE;

  /// As it stands in sentences and in JSON: `deploy`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
