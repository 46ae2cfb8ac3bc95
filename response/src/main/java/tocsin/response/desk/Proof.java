package tocsin.response.desk;

import tocsin.response.words.ContactId;

/// What somebody does so that a contact method counts as theirs.
public sealed interface Proof {
  ContactId contact();

  /// A code is made to be sent there.
  ///
  /// @param hash of the code
  record Ask(ContactId contact, String hash) implements Proof {}

  /// A code is entered.
  ///
  /// @param hash of what was entered, made in the same way
  record Enter(ContactId contact, String hash) implements Proof {}

  /// Somebody who verified it elsewhere vouches for it.
  record Vouch(ContactId contact, String because) implements Proof {}
}
