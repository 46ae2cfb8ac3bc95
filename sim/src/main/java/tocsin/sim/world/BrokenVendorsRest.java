package tocsin.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.Desk;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;
import tocsin.response.words.PageId;

/// A vendor that failed five times in a row is left alone: at most a page now and then is tried
/// there until something gets through.
final class BrokenVendorsRest implements Invariant {
  private static final int MOST_FAILURES = 5;
  private static final int MOST_TRIED = 2;
  private static final Duration REST = Duration.ofSeconds(25);

  /// @param failures in a row
  /// @param since when there were too many
  /// @param tried messages since then
  private record Health(int failures, Instant since, int tried) {}

  private static final Health WELL = new Health(0, Instant.EPOCH, 0);

  private final Map<String, Health> channels = new HashMap<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    switch (fact) {
      case PagingFact.PageAccepted a -> channels.remove(channel(a.page(), desk));
      case PagingFact.PageDelivered d -> channels.remove(channel(d.page(), desk));
      case PagingFact.PageDelayed d -> failed(channel(d.page(), desk), at);
      case PagingFact.PageHandedOver h when h.within().isEmpty() -> {
        return tried(channel(h.page(), desk), at);
      }
      default -> {}
    }
    return Optional.empty();
  }

  private void failed(String channel, Instant at) {
    Health h = channels.getOrDefault(channel, WELL);
    int more = h.failures() + 1;
    channels.put(channel, new Health(more, more == MOST_FAILURES ? at : h.since(), h.tried()));
  }

  private Optional<String> tried(String channel, Instant at) {
    Health h = channels.getOrDefault(channel, WELL);
    if (h.failures() < MOST_FAILURES || at.isAfter(h.since().plus(REST))) {
      return Optional.empty();
    }
    channels.put(channel, new Health(h.failures(), h.since(), h.tried() + 1));
    return h.tried() >= MOST_TRIED
        ? Optional.of("at " + at + " " + channel + " gets no rest since " + h.since())
        : Optional.empty();
  }

  private static String channel(PageId page, Desk desk) {
    return desk.pages().find(page).map(p -> p.contact().channel()).orElse("");
  }
}
