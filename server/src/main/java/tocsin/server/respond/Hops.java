package tocsin.server.respond;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.paging.LedgerEntry;
import tocsin.response.paging.Page;

/// One page on its way, hop by hop, as the ledger has it.
///
/// @param to whom
/// @param by which contact method
/// @param state the last thing that happened
/// @param lines everything, oldest first, with the raw receipts
public record Hops(Page page, String to, String by, String state, List<LedgerEntry> lines) {
  /// The hops that get a column.
  public static final List<String> COLUMNS =
      List.of("due", "handed over", "accepted", "delivered", "seen", "answered");

  /// Pages that are shown; the API has all of them.
  static final int MOST = 100;

  public Hops {
    lines = List.copyOf(lines);
  }

  /// Newest pages first.
  ///
  /// @param ledger lines of one incident, newest first
  static List<Hops> of(List<Page> pages, List<LedgerEntry> ledger, People people) {
    Map<String, List<LedgerEntry>> byPage = new HashMap<>();
    ledger
        .reversed()
        .forEach(l -> byPage.computeIfAbsent(l.page().value(), p -> new ArrayList<>()).add(l));
    return pages.stream()
        .filter(p -> byPage.containsKey(p.id().value()))
        .sorted((a, b) -> b.dueAt().compareTo(a.dueAt()))
        .limit(MOST)
        .map(p -> of(p, byPage.getOrDefault(p.id().value(), List.of()), people))
        .toList();
  }

  private static Hops of(Page p, List<LedgerEntry> lines, People people) {
    return new Hops(
        p,
        people.name(p.user().value()),
        Turn.channel(p.contact().channel()),
        lines.getLast().step(),
        lines);
  }

  /// When it first came so far.
  public Optional<LedgerEntry> first(String hop) {
    return lines.stream().filter(l -> l.step().equals(hop)).findFirst();
  }

  /// Whether it ended otherwise than on one of the columns.
  public boolean strayed() {
    return !COLUMNS.contains(state);
  }
}
