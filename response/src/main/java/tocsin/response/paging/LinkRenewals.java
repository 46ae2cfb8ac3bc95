package tocsin.response.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.response.words.PageId;

/// How often links were sent anew, folded from the facts: whoever has an old link may ask, so that
/// must not become a way to flood somebody. Not thread-safe.
final class LinkRenewals {
  /// New links of one page.
  static final int MOST = 5;

  /// Time between two of them.
  static final Duration PAUSE = Duration.ofMinutes(1);

  private final Map<PageId, List<Instant>> byPage = new HashMap<>();

  void apply(PagingFact fact, Instant at) {
    if (fact instanceof PagingFact.PageLinkRenewed r) {
      byPage.computeIfAbsent(r.page(), p -> new ArrayList<>()).add(at);
    }
  }

  boolean may(PageId page, Instant now) {
    List<Instant> sent = byPage.getOrDefault(page, List.of());
    return sent.isEmpty() || (sent.size() < MOST && !now.isBefore(sent.getLast().plus(PAUSE)));
  }
}
