package tocsin.response.paging;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tocsin.response.words.RunId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// Decides which of the pages whose time has come goes first: what is urgent before what is not,
/// then the first word to a person before more of the same, then whoever waits longest. Pure.
final class Queueing {
  private record Asked(RunId run, UserId user) {}

  private final Runs runs;
  private final Pages pages;

  Queueing(Runs runs, Pages pages) {
    this.runs = runs;
    this.pages = pages;
  }

  List<Page> next(Instant now, int limit) {
    // Everything that is ready is looked at, so that nothing urgent hides behind a long line.
    List<Page> ready = pages.ready(now).toList();
    Set<Asked> told = new HashSet<>();
    ready.stream()
        .map(Page::incident)
        .distinct()
        .flatMap(i -> pages.of(i).stream())
        .forEach(p -> {
          if (p.attempts() > 0) {
            told.add(new Asked(p.run(), p.user()));
          }
        });
    Comparator<Page> order =
        Comparator.<Page, Boolean>comparing(p -> !isUrgent(p))
            .thenComparing(p -> told.contains(new Asked(p.run(), p.user())));
    return ready.stream().sorted(order).limit(limit).toList();
  }

  private boolean isUrgent(Page page) {
    return runs.find(page.run()).filter(r -> r.urgency() == Urgency.HIGH).isPresent();
  }
}
