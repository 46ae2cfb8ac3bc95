package tocsin.response.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Conditions that need no argument; each is written as its name, in small letters.
enum Move {
  IS_ALERT,
  IS_WARNING,
  IS_NO_DATA,
  IS_UNKNOWN,
  IS_RECOVERY,
  IS_ALERT_RECOVERY,
  IS_WARNING_RECOVERY,
  IS_NO_DATA_RECOVERY,
  IS_ALERT_TO_WARNING,
  IS_RENOTIFY;

  boolean holds(Transition t) {
    return switch (this) {
      case IS_ALERT -> t.to() == State.ALERT;
      case IS_WARNING -> t.to() == State.WARN;
      case IS_NO_DATA -> t.to() == State.NO_DATA;
      case IS_UNKNOWN -> t.to() == State.UNKNOWN;
      case IS_RECOVERY -> t.recovers();
      case IS_ALERT_RECOVERY -> t.recovers() && t.from() == State.ALERT;
      case IS_WARNING_RECOVERY -> t.recovers() && t.from() == State.WARN;
      case IS_NO_DATA_RECOVERY -> t.recovers() && t.from() == State.NO_DATA;
      case IS_ALERT_TO_WARNING -> t.from() == State.ALERT && t.to() == State.WARN;
      case IS_RENOTIFY -> t.renotify();
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Move> named(String word) {
    return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Move::word).toList();
  }
}
