package tocsin.response.desk;

import java.util.ArrayList;
import java.util.List;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.Journal;
import tocsin.ground.json.BadJsonException;
import tocsin.response.paging.Chain;
import tocsin.response.paging.LedgerEntry;
import tocsin.response.paging.LedgerFact;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;

/// Goes through a journal from its first fact and shows whether the ledger of pages is whole: no
/// fact is missing, and every seal is what follows from the facts before it.
public final class LedgerCheck {
  private static final int CHUNK = 5_000;
  private static final int MOST_FAULTS = 100;

  private final String wanted;
  private final List<String> faults = new ArrayList<>();
  private Chain chain = Chain.EMPTY;
  private Chain sealed = Chain.EMPTY;
  private long sealedAt;
  private long position;
  private long seals;
  private boolean found;

  private LedgerCheck(String wanted) {
    this.wanted = wanted;
    this.found = wanted.isEmpty();
  }

  /// What was found.
  ///
  /// @param entries lines of the ledger
  /// @param head hash of the last one
  /// @param faults in words, at most a hundred; empty when it is whole
  public record Result(long facts, long entries, long seals, String head, List<String> faults) {}

  /// Blocking; the journal may be in use.
  ///
  /// @param wanted a head that somebody wrote down earlier and that must be in the chain; empty for
  ///   none
  public static Result of(Journal journal, String wanted) {
    var check = new LedgerCheck(wanted);
    List<Entry> chunk = journal.read(0, CHUNK);
    while (!chunk.isEmpty()) {
      chunk.forEach(check::look);
      chunk = journal.read(check.position, CHUNK);
    }
    return check.result();
  }

  private void look(Entry e) {
    if (e.position() != position + 1) {
      fault("facts " + (position + 1) + " to " + (e.position() - 1) + " are gone");
    }
    position = e.position();
    try {
      Fact fact = Facts.decode(e);
      if (fact instanceof PagingFact p) {
        chain.next(p, e.at()).ifPresent(this::line);
      } else if (fact instanceof LedgerFact.Sealed s) {
        seal(new Chain(s.entries(), s.head()));
      }
    } catch (IllegalStateException | BadJsonException bad) {
      fault("fact " + position + " cannot be read: " + bad.getMessage());
    }
  }

  private void line(LedgerEntry entry) {
    chain = chain.with(entry);
    found |= entry.hash().equals(wanted);
  }

  /// After a seal that does not fit, what was sealed is gone on from, so that a later change shows
  /// as well.
  private void seal(Chain seal) {
    seals++;
    if (!seal.equals(chain)) {
      fault(
          "facts "
              + (sealedAt + 1)
              + " to "
              + position
              + " are not what was sealed: lines "
              + (sealed.entries() + 1)
              + " to "
              + seal.entries()
              + " ended in "
              + seal.head()
              + ", and the facts that are there give line "
              + chain.entries()
              + " with "
              + chain.head());
    }
    chain = seal;
    sealed = seal;
    sealedAt = position;
    found |= seal.head().equals(wanted);
  }

  private Result result() {
    if (seals > 0 && !chain.equals(sealed)) {
      fault("facts " + (sealedAt + 1) + " to " + position + " have pages that nothing seals");
    }
    if (!found) {
      fault("no line has the hash " + wanted + ": what was written after it was made is gone");
    }
    return new Result(position, chain.entries(), seals, chain.head(), List.copyOf(faults));
  }

  private void fault(String what) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(what);
    }
  }
}
