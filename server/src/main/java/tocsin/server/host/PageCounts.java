package tocsin.server.host;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import tocsin.response.paging.Held;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;
import tocsin.server.watch.Figures;

/// Counts what became of pages since the start, and every bound that one met. Thread-safe.
final class PageCounts {
  private final LongAdder messages = new LongAdder();
  private final LongAdder bundled = new LongAdder();
  private final LongAdder again = new LongAdder();
  private final LongAdder accepted = new LongAdder();
  private final LongAdder delivered = new LongAdder();
  private final LongAdder unconfirmed = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder unreachable = new LongAdder();
  private final Map<Held, LongAdder> held = new EnumMap<>(Held.class);

  PageCounts() {
    for (Held why : Held.values()) {
      held.put(why, new LongAdder());
    }
  }

  void count(Fact fact) {
    switch (fact) {
      case PagingFact.PageHandedOver h -> (h.within().isPresent() ? bundled : messages).increment();
      case PagingFact.PageHeld h -> held.getOrDefault(h.why(), failed).increment();
      case PagingFact.PageDelayed d -> again.increment();
      case PagingFact.PageAccepted a -> accepted.increment();
      case PagingFact.PageDelivered d -> delivered.increment();
      case PagingFact.PageUnconfirmed u -> unconfirmed.increment();
      case PagingFact.PageFailed f -> failed.increment();
      case PagingFact.Unreachable u -> unreachable.increment();
      default -> {}
    }
  }

  void name(Figures figures) {
    name(figures, "messages", "Messages handed to couriers, each attempt", messages);
    name(figures, "bundled", "Pages told in the message of another", bundled);
    name(figures, "delayed", "Attempts that are made again", again);
    name(figures, "accepted", "Pages a vendor took", accepted);
    name(figures, "delivered", "Pages known to have arrived", delivered);
    name(figures, "unconfirmed", "Pages whose receipt did not come", unconfirmed);
    name(figures, "failed", "Pages that did not get through", failed);
    name(figures, "unreachable", "People whom no contact method reached", unreachable);
    held.forEach((why, count) ->
        name(
            figures,
            "held_" + why.name().toLowerCase(Locale.ROOT),
            "Pages held back: " + why.words(),
            count));
  }

  private static void name(Figures figures, String name, String help, LongAdder count) {
    figures.counter("tocsin_pages_" + name + "_total", help, count::sum);
  }
}
