package tocsin.response.paging;

import java.time.Instant;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.UserId;

/// Words to one person that are about no incident and ask for no answer: a code, a notice.
///
/// @param key the same for every attempt at the same words
/// @param at when they were written
/// @param subject one line
/// @param text the rest, in lines of its own; empty when the subject says it all
public record Note(
    String key, UserId to, ContactMethod contact, Instant at, String subject, String text) {
  /// All of it, for where there is no subject.
  public String whole() {
    return text.isEmpty() ? subject : subject + "\n" + text;
  }
}
