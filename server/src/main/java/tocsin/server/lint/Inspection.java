package tocsin.server.lint;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import tocsin.response.desk.Directory;
import tocsin.response.lint.Books;
import tocsin.response.lint.Lint;

/// The report on the documents as they are now. It is kept for half a minute while no document
/// changes, because several pages show a line of it. Thread-safe.
public final class Inspection {
  private static final Duration KEPT = Duration.ofSeconds(30);

  private final Supplier<Directory> documents;
  private final KnownProofs proofs;
  private final InstantSource clock;

  /// @param directory by which it is known whether a document changed: there is a new one then
  private record Made(Directory directory, Instant at, Lint.Report report) {}

  // Guarded by this.
  private Optional<Made> last = Optional.empty();

  /// @param documents gives the same directory as long as no document changed
  public Inspection(Supplier<Directory> documents, KnownProofs proofs, InstantSource clock) {
    this.documents = documents;
    this.proofs = proofs;
    this.clock = clock;
  }

  /// What is wrong now. Computes, with all schedules over 30 days, when it has to.
  public synchronized Lint.Report report() {
    Directory now = documents.get();
    Instant at = clock.instant();
    Made made =
        last.filter(m -> m.directory().equals(now) && at.isBefore(m.at().plus(KEPT)))
            .orElseGet(() -> new Made(now, at, Lint.of(books(now), at)));
    last = Optional.of(made);
    return made.report();
  }

  private Books books(Directory d) {
    return new Books(d.users(), d.schedules(), d.policies(), d.services(), proofs.of(d.users()));
  }
}
