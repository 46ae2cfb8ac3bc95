package tocsin.server.lint;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tocsin.response.desk.BrokenOwners;
import tocsin.response.desk.Directory;
import tocsin.response.document.Kind;
import tocsin.response.lint.Books;
import tocsin.response.lint.Finding;
import tocsin.response.lint.Lint;
import tocsin.response.monitor.Monitor;

/// The report on the documents as they are now. It is kept for half a minute while no document
/// changes, because several pages show a line of it. Thread-safe.
public final class Inspection {
  private static final Duration KEPT = Duration.ofSeconds(30);

  private final Supplier<Directory> documents;
  private final KnownProofs proofs;
  private final KnownMonitors monitors;
  private final InstantSource clock;
  private final Budgets budgets;

  /// @param directory by which it is known whether a document changed: there is a new one then
  private record Made(
      Directory directory, List<Monitor> monitors, Instant at, Lint.Report report) {}

  // Guarded by this.
  private Optional<Made> last = Optional.empty();

  /// @param documents gives the same directory as long as no document changed
  public Inspection(
      Supplier<Directory> documents,
      KnownProofs proofs,
      KnownMonitors monitors,
      InstantSource clock) {
    this.documents = documents;
    this.proofs = proofs;
    this.monitors = monitors;
    this.clock = clock;
    this.budgets = new Budgets(documents, monitors.views());
  }

  /// How many pages each team had, and finds acceptable.
  public Budgets budgets() {
    return budgets;
  }

  /// What is wrong now. Computes, with all schedules over 30 days, when it has to.
  public synchronized Lint.Report report() {
    Directory now = documents.get();
    Instant at = clock.instant();
    List<Monitor> watched = monitors.monitors().get();
    Made made =
        last.filter(m -> m.directory().equals(now) && m.monitors().equals(watched))
            .filter(m -> at.isBefore(m.at().plus(KEPT)))
            .orElseGet(() -> new Made(now, watched, at, Lint.of(books(now, at), at)));
    last = Optional.of(made);
    return made.report();
  }

  /// What is wrong with monitors, by monitor, the worst first.
  public Map<String, List<Finding>> ofMonitors() {
    return brokenMonitors().stream().collect(Collectors.groupingBy(f -> f.about().id()));
  }

  /// The same in one list.
  public List<Finding> brokenMonitors() {
    return report().findings().stream().filter(f -> f.about().kind() == Kind.MONITOR).toList();
  }

  /// How many broken monitors there are of which nobody is told.
  public int unowned() {
    var owners = new BrokenOwners(documents.get());
    Set<String> broken = ofMonitors().keySet();
    return (int)
        monitors.monitors().get().stream()
            .filter(m -> broken.contains(m.id().value()) && owners.of(m.service()).isEmpty())
            .count();
  }

  private Books books(Directory d, Instant at) {
    return new Books(
        d.users(),
        d.schedules(),
        d.policies(),
        d.services(),
        monitors.of(d, at),
        proofs.of(d.users()));
  }
}
