package tocsin.server.host;

import java.util.Optional;
import tocsin.ground.journal.Entry;
import tocsin.response.desk.Facts;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;

/// Which entries of the journal may change what a message about an incident says. Pure.
final class SlackNews {
  private SlackNews() {}

  static Optional<IncidentId> of(Entry entry) {
    // Most entries are alerts that are sent again and pages on their way.
    boolean concerns =
        entry.type().startsWith("incident.") && !entry.type().startsWith("incident.alert")
            || entry.type().startsWith("paging.level")
            || entry.type().startsWith("paging.page_delivered")
            || entry.type().startsWith("paging.exhausted")
            || entry.type().startsWith("paging.nobody");
    return concerns ? of(Facts.decode(entry)) : Optional.empty();
  }

  private static Optional<IncidentId> of(Fact fact) {
    return switch (fact) {
      case IncidentFact i -> Optional.of(i.incident());
      case PagingFact p -> Optional.of(p.incident());
      default -> Optional.empty();
    };
  }
}
