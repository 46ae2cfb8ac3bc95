package tocsin.server.host;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tocsin.edge.slack.SlackPosted;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.paging.LedgerEntry;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;

/// Finds the app's messages about an incident: their places are receipts in the ledger of pages.
final class SlackMessages {
  /// An incident with more lines than this has messages that no longer change.
  private static final int MOST_LINES = 2_000;

  private final Views views;

  SlackMessages(Views views) {
    this.views = views;
  }

  /// @param at when it was posted
  record Message(PageId page, SlackPosted place, Instant at) {}

  List<Message> of(IncidentId incident) {
    return views.rows("ledger", incident.value(), Long.MAX_VALUE, MOST_LINES).stream()
        .flatMap(SlackMessages::message)
        .toList();
  }

  private static Stream<Message> message(ViewRow row) {
    LedgerEntry line = Json.read(row.body(), LedgerEntry.class);
    return line.step().equals("delivered")
        ? SlackPosted.of(line.detail()).map(p -> new Message(line.page(), p, line.at())).stream()
        : Stream.empty();
  }
}
