package tocsin.server.learn;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tocsin.response.review.ActionItem;
import tocsin.response.review.ActionItem.State;

/// Action items of every review: what was promised and what became of it. Pure.
///
/// @param done done or verified
/// @param all promised, declined and undecided ones not counted
/// @param open not done, the earliest day first
public record Promises(int done, int all, int late, List<Promise> open) {
  private static final int SHOWN = 12;

  static Promises of(Known known, LocalDate today) {
    List<ActionItem> items =
        known.reviews().stream()
            .flatMap(r -> r.items().stream())
            .filter(i -> i.state() != State.PROPOSED && i.state() != State.DECLINED)
            .toList();
    List<Promise> open =
        known.reviews().stream()
            .flatMap(r ->
                r.items().stream()
                    .filter(Shelf::isPending)
                    .map(i -> promise(r.incident().value(), i, known, today)))
            .sorted(
                Comparator.comparing((Promise p) -> p.due().orElse(LocalDate.MAX))
                    .thenComparing(Promise::review))
            .toList();
    return new Promises(
        (int) items.stream().filter(i -> !Shelf.isPending(i)).count(),
        items.size(),
        (int) open.stream().filter(Promise::late).count(),
        open);
  }

  private static Promise promise(String review, ActionItem i, Known known, LocalDate today) {
    boolean late = i.due().filter(d -> d.isBefore(today)).isPresent();
    return new Promise(
        review,
        i.title(),
        i.owner(),
        i.owner().map(o -> Insights.name(o, known.users())).orElse("nobody yet"),
        i.due(),
        late,
        i.due().map(d -> when(d, today)).orElse("no date"));
  }

  private static String when(LocalDate due, LocalDate today) {
    long days = today.toEpochDay() - due.toEpochDay();
    return days <= 0
        ? days == 0 ? "due today" : "due " + Shelf.day(due)
        : days == 1 ? "1 day late" : days + " days late";
  }

  public List<Promise> shown() {
    return open.stream().limit(SHOWN).toList();
  }

  public int hidden() {
    return Math.max(0, open.size() - SHOWN);
  }

  /// Of 100, for the bar.
  public int width() {
    return all == 0 ? 0 : done * 100 / all;
  }

  /// Whether there is nothing to show.
  public boolean isEmpty() {
    return Stream.of(all, open.size()).allMatch(n -> n == 0);
  }
}
