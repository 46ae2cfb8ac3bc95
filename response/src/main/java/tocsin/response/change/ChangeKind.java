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

  /// As it stands in JSON: `deploy`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As it stands in sentences: `flag change`.
  public String noun() {
    return switch (this) {
      case FLAG, CONFIG -> word() + " change";
      case SCALE -> "scaling";
      case DEPLOY, REVERT, MAINTENANCE -> word();
    };
  }
}
