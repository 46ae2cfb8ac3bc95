package tocsin.edge.pagerduty;

/// Where decoded events go. Blocking: it answers once the event would survive a crash.
public interface EventIntake {
  /// What became of an event.
  enum Taken {
    ACCEPTED,
    /// The loop is full or the journal is away; the sender should come again.
    TRY_AGAIN
  }

  Taken take(PagerEvent event);

  Taken take(PagerChange change);
}
