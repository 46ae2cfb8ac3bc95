package tocsin.response.paging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.words.Fact;

/// The ledger of pages, folded from the facts: every line is tied to the one before by a hash, and
/// every decision about pages seals it. Only its end is kept. Not thread-safe: the loop owns it.
public final class Ledger {
  private Chain chain = Chain.EMPTY;

  /// Folds a fact about a page in.
  ///
  /// @return the line it makes
  public Optional<LedgerEntry> apply(PagingFact fact, Instant at) {
    Optional<LedgerEntry> entry = chain.next(fact, at);
    entry.ifPresent(e -> chain = chain.with(e));
    return entry;
  }

  /// Goes on from what was sealed. Where the facts were changed since, the two differ, and only
  /// what lies before this seal is in doubt.
  public void apply(LedgerFact fact) {
    chain =
        switch (fact) {
          case LedgerFact.Sealed s -> new Chain(s.entries(), s.head());
        };
  }

  public Chain chain() {
    return chain;
  }

  /// The seal of what was just decided; empty when it is not about pages.
  public Optional<LedgerFact> seal(List<? extends Fact> decided, Instant at) {
    Chain then = chain;
    for (Fact fact : decided) {
      if (fact instanceof PagingFact p) {
        Optional<LedgerEntry> entry = then.next(p, at);
        then = entry.isPresent() ? then.with(entry.get()) : then;
      }
    }
    return then.equals(chain)
        ? Optional.empty()
        : Optional.of(new LedgerFact.Sealed(then.entries(), then.head()));
  }
}
