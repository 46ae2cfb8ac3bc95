package tocsin.response.desk;

import java.util.Optional;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.PageId;

/// Which page a fact is about.
final class Subject {
  private Subject() {}

  static Optional<PageId> of(PagingFact p) {
    return switch (p) {
      case PagingFact.PageDue d -> Optional.of(d.page());
      case PagingFact.PageHeld d -> Optional.of(d.page());
      case PagingFact.PageHandedOver d -> Optional.of(d.page());
      case PagingFact.PageAccepted d -> Optional.of(d.page());
      case PagingFact.PageUnconfirmed d -> Optional.of(d.page());
      case PagingFact.PageSeen d -> Optional.of(d.page());
      case PagingFact.PageLinkRenewed d -> Optional.of(d.page());
      case PagingFact.PageDelivered d -> Optional.of(d.page());
      case PagingFact.PageDelayed d -> Optional.of(d.page());
      case PagingFact.PageFailed d -> Optional.of(d.page());
      case PagingFact.PageAnswered d -> Optional.of(d.page());
      case PagingFact.PageCancelled d -> Optional.of(d.page());
      case PagingFact.RunStarted r -> Optional.empty();
      case PagingFact.LevelEntered l -> Optional.empty();
      case PagingFact.RingTurned t -> Optional.empty();
      case PagingFact.RunUrgencyChanged u -> Optional.empty();
      case PagingFact.NobodyOnCall n -> Optional.empty();
      case PagingFact.Exhausted e -> Optional.empty();
      case PagingFact.RunStopped r -> Optional.empty();
      case PagingFact.Unreachable u -> Optional.empty();
    };
  }
}
