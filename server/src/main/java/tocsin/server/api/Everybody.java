package tocsin.server.api;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.people.User;
import tocsin.response.words.UserId;

/// Names and clocks of everybody who can be paged.
record Everybody(Map<UserId, User> byId) {
  private static final int MOST = 10_000;

  static Everybody of(Views views) {
    return new Everybody(
        views.rows("document", "user", Long.MAX_VALUE, MOST).stream()
            .map(r -> Json.read(r.body(), Document.class))
            .filter(d -> !d.removed())
            .map(d -> Json.read(d.body(), User.class))
            .collect(Collectors.toMap(User::id, Function.identity(), (a, b) -> a)));
  }

  String name(UserId id) {
    return Optional.ofNullable(byId.get(id)).map(User::name).orElse(id.value());
  }

  /// Whoever is not on the books lives by UTC.
  ZoneId zone(UserId id) {
    return Optional.ofNullable(byId.get(id)).map(User::zone).orElse(ZoneOffset.UTC);
  }
}
