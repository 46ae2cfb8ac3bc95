package tocsin.response.paging;

import tocsin.response.words.Fact;

/// What is written down about the ledger itself.
public sealed interface LedgerFact extends Fact {
  /// The ledger stood like this when the decision with these pages was made. Whoever changes,
  /// removes or adds a fact about a page afterwards changes the hashes that follow from the facts,
  /// and this one stays.
  ///
  /// @param entries lines so far
  /// @param head hash of the last one
  record Sealed(long entries, String head) implements LedgerFact {}
}
