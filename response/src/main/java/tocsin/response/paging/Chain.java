package tocsin.response.paging;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.words.PageId;

/// How far the ledger is: each fact about a page makes it a line longer. Immutable.
///
/// @param entries lines so far
/// @param head hash of the last one
public record Chain(long entries, String head) {
  public static final Chain EMPTY = new Chain(0, LedgerEntry.NOTHING);

  /// What a fact says of a page.
  private record Said(PageId page, String step, int attempt, String detail) {}

  /// The next line; empty for a fact that is not about a page.
  public Optional<LedgerEntry> next(PagingFact fact, Instant at) {
    return said(fact)
        .map(s ->
            new LedgerEntry(
                    entries + 1,
                    at,
                    s.page(),
                    fact.incident(),
                    s.step(),
                    s.attempt(),
                    LedgerEntry.bounded(s.detail()),
                    "")
                .after(head));
  }

  /// The chain with one more line.
  public Chain with(LedgerEntry entry) {
    return new Chain(entry.number(), entry.hash());
  }

  private static Optional<Said> said(PagingFact fact) {
    return switch (fact) {
      case PagingFact.PageDue p -> said(p.page(), "due", 0, due(p));
      case PagingFact.PageHeld p ->
          said(p.page(), "held", 0, "until " + p.until() + ": " + p.why().words());
      case PagingFact.PageHandedOver p ->
          said(
              p.page(),
              "handed over",
              p.attempt(),
              p.within().map(w -> "in one message with " + w).orElse(""));
      case PagingFact.PageAccepted p -> said(p.page(), "accepted", p.attempt(), p.receipt());
      case PagingFact.PageDelivered p -> said(p.page(), "delivered", p.attempt(), p.receipt());
      case PagingFact.PageUnconfirmed p -> said(p.page(), "no receipt", p.attempt(), p.why());
      case PagingFact.PageSeen p -> said(p.page(), "seen", 0, p.how());
      case PagingFact.PageLinkRenewed p -> said(p.page(), "link renewed", 0, p.by().value());
      case PagingFact.PageAnswered p -> said(p.page(), "answered", 0, p.by().label());
      case PagingFact.PageDelayed p -> said(p.page(), "delayed", p.attempt(), p.why());
      case PagingFact.PageFailed p -> said(p.page(), "failed", p.attempt(), p.why());
      case PagingFact.PageCancelled p -> said(p.page(), "not needed", 0, p.because());
      case PagingFact.RunStarted _,
          PagingFact.LevelEntered _,
          PagingFact.RingTurned _,
          PagingFact.RunUrgencyChanged _,
          PagingFact.NobodyOnCall _,
          PagingFact.Exhausted _,
          PagingFact.RunStopped _,
          PagingFact.Unreachable _ ->
          Optional.empty();
    };
  }

  private static Optional<Said> said(PageId page, String step, int attempt, String detail) {
    return Optional.of(new Said(page, step, attempt, detail));
  }

  private static String due(PagingFact.PageDue p) {
    return p.user()
        + " by "
        + p.contact().channel()
        + " "
        + p.contact().address()
        + ": "
        + p.because();
  }
}
