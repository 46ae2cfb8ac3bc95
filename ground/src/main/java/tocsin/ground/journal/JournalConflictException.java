package tocsin.ground.journal;

/// Somebody else appended to the journal: this writer no longer leads. Nothing was written.
public final class JournalConflictException extends RuntimeException {
  public JournalConflictException(long expected, long actual) {
    super("journal ends at " + actual + " (expected: " + expected + "); another writer leads");
  }
}
