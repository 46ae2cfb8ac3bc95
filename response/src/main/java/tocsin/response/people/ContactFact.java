package tocsin.response.people;

import java.time.Instant;
import tocsin.response.words.Actor;
import tocsin.response.words.ContactId;
import tocsin.response.words.Fact;
import tocsin.response.words.UserId;

/// What happens while somebody shows that a contact method is theirs.
public sealed interface ContactFact extends Fact {
  UserId user();

  ContactId contact();

  /// A code was made to be sent there.
  ///
  /// @param address as it was then; the code counts for no other
  /// @param hash of the code, which itself is written nowhere
  /// @param via `page`, `api`
  record CodeMade(
      UserId user,
      ContactId contact,
      String address,
      String hash,
      Instant until,
      Actor by,
      String via)
      implements ContactFact {}

  /// Something else was entered.
  record CodeMissed(UserId user, ContactId contact, Actor by, String via) implements ContactFact {}

  /// The code was entered, or somebody vouches for the address.
  ///
  /// @param because `the code was entered`
  record Verified(
      UserId user, ContactId contact, String address, Actor by, String via, String because)
      implements ContactFact {}
}
