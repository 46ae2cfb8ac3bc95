package tocsin.response.paging;

import java.time.Duration;
import java.util.Locale;

/// What whoever was paged can answer, by link, button, text message or telephone.
public enum LinkVerb {
  /// They have it.
  ACKNOWLEDGE("You have it, and nobody else is paged."),
  /// It is over.
  RESOLVE("It is over, and nobody else is paged."),
  /// The next step of the policy is paged now.
  ESCALATE("The next step of the policy is paged now, and you do not have it."),
  /// They have it, and hear nothing of it for [#QUIET_FOR].
  SNOOZE("You have it, and it is quiet for 1 h. Then you are paged again.");

  /// How long a snooze lasts that is answered without signing in.
  public static final Duration QUIET_FOR = Duration.ofHours(1);

  private final String effect;

  LinkVerb(String effect) {
    this.effect = effect;
  }

  /// As it stands in a link: `acknowledge`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What it does, as a sentence.
  public String effect() {
    return effect;
  }
}
