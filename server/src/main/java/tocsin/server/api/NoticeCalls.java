package tocsin.server.api;

import java.util.List;
import java.util.Optional;
import tocsin.ground.journal.Views;
import tocsin.ground.web.WebAnswer;

/// What somebody was told of their shifts: for themselves and for administrators.
final class NoticeCalls {
  private static final int MOST = 200;

  private final Views views;

  NoticeCalls(Views views) {
    this.views = views;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
            "/users/{id}/notices",
            "What a person was told of their shifts, the newest first",
            this::of));
  }

  private WebAnswer of(Call call) {
    String id = call.part("id");
    boolean own = call.request().caller().filter(c -> c.id().equals(id)).isPresent();
    Optional<WebAnswer> refusal =
        own ? Optional.empty() : Desks.onlyForAdmins(call, "Notices of others are seen");
    return refusal.orElseGet(
        () -> Desks.items(views.rows("notice", id, Long.MAX_VALUE, call.limit(50, MOST))));
  }
}
