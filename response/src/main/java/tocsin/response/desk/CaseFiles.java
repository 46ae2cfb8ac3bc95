package tocsin.response.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.Journal;
import tocsin.response.incident.Incident;
import tocsin.response.people.User;
import tocsin.response.review.CaseFile;
import tocsin.response.review.Occurrence;
import tocsin.response.words.IncidentId;
import tocsin.response.words.UserId;

/// Gathers what a review is drafted from: the state of the desk and the facts of the day around an
/// incident.
public final class CaseFiles {
  private static final Duration BEFORE = Duration.ofHours(24);
  private static final int CHUNK = 5_000;
  private static final int MOST_FACTS = 200_000;

  private CaseFiles() {}

  /// What the desk knows; taken between two turns by whoever owns it.
  ///
  /// @return empty for an incident or service that is not there
  public static Optional<CaseFile> of(Desk desk, IncidentId id, Instant now) {
    Directory directory = desk.directory();
    Optional<Incident> incident = desk.incidents().find(id);
    return incident.flatMap(i ->
        directory
            .service(i.service())
            .map(service ->
                new CaseFile(
                    i,
                    service,
                    directory.services(),
                    directory.monitors(),
                    desk.changes().between(from(i), now),
                    List.of(),
                    names(directory),
                    now)));
  }

  /// The same with its facts from the journal, and those about monitors. Blocking, and not bound to
  /// the loop: the journal has any number of readers.
  public static CaseFile withFacts(CaseFile file, Journal journal) {
    List<Occurrence> facts = new ArrayList<>();
    long after = before(journal, from(file.incident()));
    long opened = before(journal, file.incident().milestones().opened());
    var about = new Journal.About("monitor.", "\"" + file.incident().id() + "\"", opened);
    List<Entry> chunk = journal.readAbout(after, about, CHUNK);
    while (!chunk.isEmpty() && facts.size() < MOST_FACTS) {
      for (Entry e : chunk) {
        if (!e.at().isAfter(file.now())) {
          facts.add(new Occurrence(e.at(), Facts.decode(e)));
        }
      }
      chunk = journal.readAbout(chunk.getLast().position(), about, CHUNK);
    }
    return file.with(facts);
  }

  /// Position of the last entry before an instant. Entries are in order of time, so halving finds
  /// it without reading them all.
  private static long before(Journal journal, Instant at) {
    long low = 0;
    long high = journal.end();
    while (low < high) {
      long middle = (low + high + 1) / 2;
      Instant there = journal.read(middle - 1, 1).getFirst().at();
      if (there.isBefore(at)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static Instant from(Incident incident) {
    return incident.milestones().opened().minus(BEFORE);
  }

  private static Map<UserId, String> names(Directory directory) {
    return directory.users().stream().collect(Collectors.toMap(User::id, User::name));
  }
}
