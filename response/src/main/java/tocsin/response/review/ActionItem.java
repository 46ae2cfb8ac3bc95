package tocsin.response.review;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import tocsin.response.words.ActionItemId;
import tocsin.response.words.UserId;

/// Something that will be done so that it does not happen again.
///
/// @param title begins with a verb
/// @param proof how it is shown that it works; a detect item proposed by the draft brings a
///   backtest
public record ActionItem(
    ActionItemId id,
    Type type,
    String title,
    Optional<UserId> owner,
    Optional<LocalDate> due,
    State state,
    Optional<Trial> proof) {
  /// What it is good for.
  public enum Type {
    PREVENT,
    DETECT,
    MITIGATE,
    PROCESS;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How far it is. Done does not count until it is verified.
  public enum State {
    PROPOSED,
    ACCEPTED,
    IN_PROGRESS,
    DONE,
    VERIFIED,
    DECLINED;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
