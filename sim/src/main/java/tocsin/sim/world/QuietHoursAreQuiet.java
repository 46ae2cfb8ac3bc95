package tocsin.sim.world;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import tocsin.response.desk.Desk;
import tocsin.response.paging.Page;
import tocsin.response.paging.PagingFact;
import tocsin.response.people.QuietHours;
import tocsin.response.words.Fact;
import tocsin.response.words.Urgency;

/// Nobody is told for the first time of what can wait while these are their quiet hours.
final class QuietHoursAreQuiet implements Invariant {
  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    return fact instanceof PagingFact.PageHandedOver h && h.attempt() == 1
        ? desk.pages()
            .find(h.page())
            .filter(p -> canWait(p, desk) && isQuiet(p, at, desk))
            .map(p -> "at " + at + " in quiet hours: " + p)
        : Optional.empty();
  }

  private static boolean canWait(Page page, Desk desk) {
    return desk.runs().find(page.run()).filter(r -> r.urgency() == Urgency.LOW).isPresent();
  }

  private static boolean isQuiet(Page page, Instant at, Desk desk) {
    return desk.directory()
        .user(page.user())
        .filter(
            u -> u.quiet().filter(q -> covers(q, LocalTime.ofInstant(at, u.zone()))).isPresent())
        .isPresent();
  }

  private static boolean covers(QuietHours hours, LocalTime wall) {
    boolean begun = !wall.isBefore(hours.from());
    boolean over = !wall.isBefore(hours.until());
    return hours.from().isBefore(hours.until()) ? begun && !over : begun || !over;
  }
}
