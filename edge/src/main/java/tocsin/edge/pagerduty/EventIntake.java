package tocsin.edge.pagerduty;

import java.util.concurrent.CompletableFuture;

/// Where decoded events go. It does not block; what it says comes once the event would survive a
/// crash.
public interface EventIntake {
  /// What became of an event.
  enum Taken {
    ACCEPTED,
    /// The loop is full or the journal is away; the sender should come again.
    TRY_AGAIN
  }

  CompletableFuture<Taken> take(PagerEvent event);

  CompletableFuture<Taken> take(PagerChange change);
}
