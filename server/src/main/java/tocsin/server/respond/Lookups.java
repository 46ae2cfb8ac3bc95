package tocsin.server.respond;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.response.change.Change;
import tocsin.response.desk.TimelineEvent;
import tocsin.response.incident.Incident;
import tocsin.response.paging.Page;
import tocsin.response.review.Review;
import tocsin.server.page.Rows;
import tocsin.server.respond.History.Happening;

/// Reads of the views that stop where a page has seen enough.
final class Lookups {
  private static final long NEWEST = Long.MAX_VALUE;
  private static final int MOST = 1_000;

  private final Rows rows;
  private final Views views;

  Lookups(Rows rows, Views views) {
    this.rows = rows;
    this.views = views;
  }

  /// What monitors did since then, newest first, and what still goes on from before.
  List<Happening> happenings(Instant since) {
    List<Happening> all = new ArrayList<>();
    views.rows("monitor_history", NEWEST, MOST).stream()
        .takeWhile(r -> r.order() >= since.toEpochMilli())
        .forEach(r -> all.add(Happening.of(r.order(), r.body())));
    views
        .rows("monitor_state", since.toEpochMilli(), MOST)
        .forEach(r -> all.add(Happening.of(r.order(), r.body())));
    return all;
  }

  /// Changes up to a moment, newest first, as far back as `before`.
  List<Change> changes(Instant until, Duration before) {
    long from = until.minus(before).toEpochMilli();
    var newestFirst =
        views.rows("change", until.toEpochMilli() + 1, MOST).stream()
            .takeWhile(r -> r.order() >= from);
    return rows.read(newestFirst.toList(), Change.class);
  }

  /// The newest change of each service within a day.
  static Map<String, Change> latest(List<Change> newestFirst) {
    Map<String, Change> latest = new HashMap<>();
    newestFirst.forEach(c -> latest.putIfAbsent(c.service().value(), c));
    return latest;
  }

  /// Pages of all incidents that were due lately, newest first.
  List<Page> pages(Instant since) {
    var newestFirst =
        views.rows("page", NEWEST, 200).stream().takeWhile(r -> r.order() >= since.toEpochMilli());
    return rows.read(newestFirst.toList(), Page.class);
  }

  /// Reviews that nobody took up yet, newest first.
  List<Review> drafts(int limit) {
    return rows.read(views.rows("review", Review.State.DRAFT.word(), NEWEST, limit), Review.class);
  }

  /// The newest lines of a timeline.
  List<TimelineEvent> newest(String incident, int lines) {
    return rows.read(views.rows("timeline", incident, NEWEST, lines), TimelineEvent.class);
  }

  /// Resolved incidents with a smaller number, newest first.
  List<Incident> resolved(long belowNumber, int limit) {
    return incidents("closed", belowNumber, limit);
  }

  /// @param group `open`, `closed`, or `all`
  List<Incident> incidents(String group, long belowNumber, int limit) {
    return rows.read(rows(group, belowNumber, limit), Incident.class);
  }

  private List<ViewRow> rows(String group, long below, int limit) {
    return group.equals("all")
        ? views.rows("incident", below, limit)
        : views.rows("incident", group, below, limit);
  }

  /// The number below which all incidents had started before a moment: numbers grow with time, so
  /// it is searched by halves, also when thousands came later.
  long startedBefore(Instant moment) {
    long lower = 0;
    long upper = incidents("all", NEWEST, 1).stream().mapToLong(i -> i.number() + 1L).sum();
    while (lower < upper) {
      long middle = (lower + upper + 1) / 2;
      boolean before =
          incidents("all", middle, 1).stream()
              .allMatch(i -> i.milestones().opened().isBefore(moment));
      if (before) {
        lower = middle;
      } else {
        upper = middle - 1;
      }
    }
    return lower;
  }

  /// How many there are, as far as it is worth counting.
  int count(String group) {
    return rows(group, NEWEST, MOST).size();
  }
}
