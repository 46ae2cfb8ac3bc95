package tocsin.server.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.lint.Proof;
import tocsin.response.lint.Way;
import tocsin.response.paging.Page;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;

/// What the newest pages say of the ways on which they went.
public final class KnownProofs {
  private static final int NEWEST = 2_000;

  private final Views views;
  private final Predicate<ContactMethod> isCarried;

  /// @param isCarried whether a courier of this server takes a contact method
  public KnownProofs(Views views, Predicate<ContactMethod> isCarried) {
    this.views = views;
    this.isCarried = isCarried;
  }

  Map<Way, Proof> of(List<User> users) {
    Map<Way, Proof> all = new HashMap<>();
    for (var row : views.rows("page", Long.MAX_VALUE, NEWEST)) {
      Page page = Json.read(row.body(), Page.class);
      proof(page).ifPresent(p -> all.putIfAbsent(new Way(page.user(), page.contact()), p));
    }
    for (User u : users) {
      u.contacts().stream()
          .filter(c -> !isCarried.test(c))
          .forEach(c -> all.put(new Way(u.id(), c), new Proof.NoCourier()));
    }
    return all;
  }

  private static Optional<Proof> proof(Page page) {
    return switch (page.fate()) {
      case DELIVERED, ANSWERED -> arrived(page);
      // Of mail nothing better is ever told; of a text whose receipt is missed nothing is known.
      case ACCEPTED -> page.trouble().isPresent() ? Optional.empty() : arrived(page);
      case FAILED ->
          Optional.of(new Proof.Failed(page.dueAt(), page.trouble().orElse("nobody took it")));
      case DUE, HANDED_OVER, CANCELLED -> Optional.empty();
    };
  }

  private static Optional<Proof> arrived(Page page) {
    return Optional.of(new Proof.Arrived(page.deliveredAt().orElse(page.dueAt())));
  }
}
