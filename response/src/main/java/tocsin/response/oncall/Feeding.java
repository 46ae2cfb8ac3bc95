package tocsin.response.oncall;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.Feed.Entry;
import tocsin.response.oncall.Feed.Saved;
import tocsin.response.words.UserId;

/// Makes feeds of the last month and the next 90 days. Both ends lie on a Monday, so that a feed
/// only changes once a week while nobody changes a schedule. Pure.
///
/// @param window which shifts are told
/// @param names how people are called
public record Feeding(TimeRange window, Function<UserId, String> names) {
  private static final Duration BEFORE = Duration.ofDays(30);
  private static final Duration AHEAD = Duration.ofDays(90);
  private static final int MOST = 5_000;

  /// A shift that began so long before the window keeps its own beginning, and with it its uid.
  private static final Duration SEEN_BEFORE = Duration.ofDays(35);

  /// A schedule with its past.
  ///
  /// @param now the present edition
  public record Source(Schedule now, Chronicle chronicle, Saved saved) {}

  /// The feeding of a moment.
  public static Feeding at(Instant now, Function<UserId, String> names) {
    Instant from = monday(LocalDate.ofInstant(now.minus(BEFORE), ZoneOffset.UTC));
    Instant until = monday(LocalDate.ofInstant(now.plus(AHEAD), ZoneOffset.UTC).plusDays(7));
    return new Feeding(new TimeRange(from, until), names);
  }

  private static Instant monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  /// Everybody's shifts of one schedule.
  public Feed of(Source source) {
    String of = source.now().name();
    return new Feed(
        "On call: " + of,
        entries(source, u -> true, u -> names.apply(u) + " on call: " + of).limit(MOST).toList());
  }

  /// One person's shifts of all schedules.
  public Feed of(UserId user, List<Source> sources) {
    List<Entry> all = new ArrayList<>();
    sources.forEach(
        s -> entries(s, user::equals, u -> "On call: " + s.now().name()).forEach(all::add));
    return new Feed(
        "On call: " + names.apply(user),
        all.stream().sorted(Comparator.comparing(e -> e.during().from())).limit(MOST).toList());
  }

  private Stream<Entry> entries(
      Source source, Predicate<UserId> whose, Function<UserId, String> summary) {
    TimeRange wider = new TimeRange(window.from().minus(SEEN_BEFORE), window.until());
    return source.chronicle().shifts(wider).stream()
        .filter(s -> s.during().until().isAfter(window.from()) && whose.test(s.user()))
        .map(s ->
            new Entry(
                uid(source, s),
                s.during(),
                summary.apply(s.user()),
                source.now().id(),
                source.saved()));
  }

  private static String uid(Source source, Shift s) {
    return source.now().id()
        + "."
        + s.user()
        + "."
        + s.during().from().getEpochSecond()
        + "@tocsin";
  }
}
