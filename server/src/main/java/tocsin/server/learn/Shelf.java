package tocsin.server.learn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.people.User;
import tocsin.response.review.ActionItem;
import tocsin.response.review.ActionItem.State;
import tocsin.response.review.Review;
import tocsin.response.review.Wholeness;

/// The list of reviews: those that somebody must still work on first, each with what it waits for.
///
/// @param cut whether there are more than were read
public record Shelf(
    String asked, List<ReviewLine> open, List<ReviewLine> published, int overdue, boolean cut) {
  private static final int MOST = 200;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /// Where it is read from.
  record Found(Views views, List<User> users, Instant now) {}

  static Shelf of(Found found, String asked) {
    List<Review> all = new ArrayList<>();
    for (Review.State state : Review.State.values()) {
      found.views().rows("review", state.word(), Long.MAX_VALUE, MOST).stream()
          .map(r -> Json.read(r.body(), Head.class).review())
          .forEach(all::add);
    }
    boolean cut =
        Stream.of(Review.State.values())
            .anyMatch(s -> all.stream().filter(r -> r.state() == s).count() >= MOST);
    return of(all, asked, found, cut);
  }

  static Shelf of(List<Review> all, String asked, Found found, boolean cut) {
    LocalDate today = found.now().atZone(ZoneOffset.UTC).toLocalDate();
    String sought = asked.strip().toLowerCase(Locale.ROOT);
    List<ReviewLine> lines =
        all.stream()
            .map(r -> line(r, found.users(), today))
            .filter(l -> matches(l, sought))
            .sorted(Comparator.comparing(ReviewLine::drafted).reversed())
            .toList();
    return new Shelf(
        asked.strip(),
        lines.stream()
            .filter(l -> l.state() != Review.State.PUBLISHED)
            .sorted(Comparator.comparing(ReviewLine::state).reversed())
            .toList(),
        lines.stream().filter(l -> l.state() == Review.State.PUBLISHED).toList(),
        (int) lines.stream().filter(ReviewLine::late).count(),
        cut);
  }

  private static boolean matches(ReviewLine l, String sought) {
    return Stream.of(l.id(), l.title(), l.name(), l.state().word())
        .anyMatch(t -> t.toLowerCase(Locale.ROOT).contains(sought));
  }

  private static ReviewLine line(Review r, List<User> users, LocalDate today) {
    Optional<LocalDate> due =
        r.items().stream()
            .filter(Shelf::isPending)
            .flatMap(i -> i.due().stream())
            .min(Comparator.naturalOrder());
    String name =
        r.owner()
            .map(o ->
                users.stream()
                    .filter(u -> u.id().equals(o))
                    .map(User::name)
                    .findFirst()
                    .orElse(o.value()))
            .orElse("nobody yet");
    return new ReviewLine(
        r.incident().value(),
        r.title(),
        r.state(),
        r.owner(),
        name,
        next(r),
        due,
        due.filter(d -> d.isBefore(today)).isPresent(),
        r.draftedAt());
  }

  /// `11 Dec 2026`.
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// Whether somebody still has to do it.
  static boolean isPending(ActionItem item) {
    return item.state() == State.ACCEPTED || item.state() == State.IN_PROGRESS;
  }

  private static String next(Review r) {
    long pending = r.items().stream().filter(Shelf::isPending).count();
    String items = pending == 1 ? "1 action item to do" : pending + " action items to do";
    int left = Wholeness.of(r).left();
    return switch (r.state()) {
      case DRAFT, IN_REVIEW ->
          left == 0
              ? "Whole; " + (r.state() == Review.State.DRAFT ? "send it for review" : "approve it")
              : left + (left == 1 ? " question needs work" : " questions need work");
      case APPROVED -> "Publish it" + (pending == 0 ? "" : "; " + items);
      case PUBLISHED -> pending == 0 ? "Nothing" : items;
    };
  }

  /// One plain sentence on how things stand.
  public String sentence() {
    String late =
        overdue == 0
            ? ""
            : overdue == 1
                ? " One has an action item past its day."
                : " " + overdue + " have action items past their day.";
    return switch (open.size()) {
      case 0 -> "No review waits for anybody." + late;
      case 1 -> "One review is not finished." + late;
      default -> open.size() + " reviews are not finished." + late;
    };
  }

  public boolean isEmpty() {
    return open.isEmpty() && published.isEmpty();
  }
}
