package tocsin.response.moving;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.response.words.UserId;

/// What a reader of exports is told of the house.
///
/// @param now what ended before is not carried over
/// @param mails who is here already, by mail address in lower case
public record Newcomer(Instant now, Map<String, UserId> mails) {
  public Newcomer {
    Map<String, UserId> lower = new TreeMap<>();
    mails.forEach((mail, user) -> lower.put(mail.toLowerCase(Locale.ROOT), user));
    mails = Map.copyOf(lower);
  }

  /// Who has this mail address here.
  public Optional<UserId> known(String mail) {
    return Optional.ofNullable(mails.get(mail.toLowerCase(Locale.ROOT)));
  }
}
