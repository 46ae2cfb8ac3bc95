package tocsin.sim.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.journal.Journal;
import tocsin.ground.journal.MemoryJournal;
import tocsin.ground.json.Json;
import tocsin.ground.loop.Turns;
import tocsin.response.desk.Desk;
import tocsin.response.incident.Incident;

/// The facts alone give the same views as were written along the way.
final class Replays {
  private static final int MOST = 100_000;
  private static final List<String> VIEWS =
      List.of(
          "incident",
          "alert",
          "timeline",
          "page",
          "ledger",
          "run",
          "document",
          "document_history",
          "change",
          "review",
          "held",
          "held_story",
          "pulse",
          "cover",
          "cover_open",
          "notice",
          "notice_open");

  private Replays() {}

  /// Everything that decides what comes next, as text.
  static String state(Desk desk) {
    StringBuilder text = new StringBuilder();
    for (Incident i : desk.incidents().open()) {
      text.append(i).append(desk.runs().of(i.id())).append(desk.pages().of(i.id())).append('\n');
    }
    return text.append(desk.wake(Set.of())).append(desk.pages().nextAt()).toString();
  }

  static Optional<String> differ(ForgettingJournal journal) {
    MemoryJournal again = journal.factsAlone();
    new Turns<>(again, Desk::new).rebuildViews();
    return VIEWS.stream()
        .filter(v -> !rows(journal, v).equals(rows(again, v)))
        .findFirst()
        .map(v -> "replaying the journal gives another view '" + v + "'");
  }

  private static String rows(Journal journal, String view) {
    return Json.write(journal.views().rows(view, Long.MAX_VALUE, MOST));
  }
}
