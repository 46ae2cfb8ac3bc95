package tocsin.server.learn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Monitor;
import tocsin.response.paging.Page;
import tocsin.response.people.User;
import tocsin.response.review.Review;
import tocsin.server.page.Rows;

/// What the counts are made from, newest first, read within bounds.
///
/// @param since the counts are whole from then on; empty when nothing was cut
record Known(
    List<Incident> incidents,
    List<Page> pages,
    List<Review> reviews,
    List<User> users,
    List<Monitor> monitors,
    Optional<Instant> since) {
  private static final int MOST_INCIDENTS = 2_000;
  private static final int MOST_PAGES = 5_000;
  private static final int MOST_REVIEWS = 500;

  static Known read(Views views, Rows rows) {
    List<Incident> incidents =
        bodies(views, "incident", MOST_INCIDENTS).stream()
            .map(b -> Json.read(b, Incident.class))
            .toList();
    List<Page> pages =
        bodies(views, "page", MOST_PAGES).stream().map(b -> Json.read(b, Page.class)).toList();
    List<Review> reviews =
        bodies(views, "review", MOST_REVIEWS).stream()
            .map(b -> Json.read(b, Head.class).review())
            .toList();
    return new Known(
        incidents, pages, reviews, rows.users(), rows.monitors(), since(incidents, pages));
  }

  private static List<String> bodies(Views views, String view, int limit) {
    return views.rows(view, Long.MAX_VALUE, limit).stream().map(ViewRow::body).toList();
  }

  private static Optional<Instant> since(List<Incident> incidents, List<Page> pages) {
    Optional<Instant> ofIncidents =
        incidents.size() < MOST_INCIDENTS
            ? Optional.empty()
            : Optional.of(incidents.getLast().milestones().opened());
    Optional<Instant> ofPages =
        pages.size() < MOST_PAGES ? Optional.empty() : Optional.of(pages.getLast().dueAt());
    return ofIncidents.isPresent() && ofPages.isPresent()
        ? ofIncidents.filter(i -> i.isAfter(ofPages.get())).or(() -> ofPages)
        : ofIncidents.or(() -> ofPages);
  }
}
