package tocsin.response.reception;

import java.util.Locale;
import tocsin.response.words.Severity;

/// How bad something is, in the words that senders use. SEV1 is for people to give.
public final class SeverityWords {
  private SeverityWords() {}

  /// A word that nobody knows counts as a warning, as no word does.
  public static Severity of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "critical", "fatal", "emergency", "disaster", "page", "p1" -> Severity.SEV2;
      case "error", "high", "major", "p2", "p3" -> Severity.SEV3;
      case "info", "information", "none", "debug", "p5" -> Severity.SEV5;
      default -> Severity.SEV4;
    };
  }
}
