package tocsin.response.paging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;

/// Decides, page by page, what of the ready ones is handed over together now: each by itself, in
/// the message of another, or later. Lives for one claim.
final class Claim {
  /// Pages in one message.
  static final int MOST_WITHIN = 20;

  /// A message of this claim. It tells of an incident once: what follows a page that does not get
  /// through is decided incident by incident.
  private record Message(PageId lead, Set<IncidentId> about) {
    boolean takes(Page page) {
      return about.size() < MOST_WITHIN && !about.contains(page.incident());
    }
  }

  private final Pages pages;
  private final Pacing pacing;
  private final Instant now;
  private final List<PagingFact> facts = new ArrayList<>();
  private final Map<Traffic.Way, Message> messages = new HashMap<>();
  private final Set<PageId> gone = new HashSet<>();

  Claim(Pages pages, Pacing pacing, Instant now) {
    this.pages = pages;
    this.pacing = pacing;
    this.now = now;
  }

  List<PagingFact> facts() {
    return facts;
  }

  void add(Page page, Optional<Pacing.Wait> wait) {
    if (gone.contains(page.id())) {
      return;
    }
    var way = new Traffic.Way(page.user(), page.contact());
    Optional<Message> open = Optional.ofNullable(messages.get(way)).filter(m -> m.takes(page));
    if (open.isPresent() && wait.filter(Pacing.Wait::yieldsToCompany).isPresent()) {
      // What goes there now anyway takes along what would wait.
      open.get().about().add(page.incident());
      handOver(page, Optional.of(open.get().lead()));
    } else if (wait.isEmpty()) {
      pacing.goes(page);
      var message = new Message(page.id(), new HashSet<>(Set.of(page.incident())));
      messages.put(way, message);
      handOver(page, Optional.empty());
      takeAlong(message, way);
    } else {
      facts.add(
          new PagingFact.PageHeld(
              page.id(), page.incident(), wait.get().until(), wait.get().why()));
    }
  }

  /// What is held back for the same way goes with the first message that does.
  private void takeAlong(Message message, Traffic.Way way) {
    pages
        .held(way)
        .filter(p -> !gone.contains(p.id()))
        .filter(p -> pacing.wait(p).filter(w -> w.why() == Held.QUIET).isEmpty())
        .forEach(p -> {
          if (message.takes(p)) {
            message.about().add(p.incident());
            handOver(p, Optional.of(message.lead()));
          }
        });
  }

  private void handOver(Page page, Optional<PageId> within) {
    gone.add(page.id());
    facts.add(
        new PagingFact.PageHandedOver(
            page.id(), page.incident(), page.attempts() + 1, now.plus(Outbox.LEASE), within));
  }
}
