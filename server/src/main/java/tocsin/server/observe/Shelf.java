package tocsin.server.observe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.ground.json.Json;
import tocsin.metrics.dashboard.Dashboard;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.people.User;
import tocsin.response.words.Actor;
import tocsin.server.page.Rows;

/// Dashboards as they are kept: documents of people, and those that are shipped.
public final class Shelf {
  private final Rows rows;

  Shelf(Rows rows) {
    this.rows = rows;
  }

  /// @param revision 0 for one that is shipped
  /// @param by who saved it last, by name
  /// @param at when
  public record Kept(Dashboard dashboard, int revision, String by, Optional<Instant> at) {
    public boolean shipped() {
      return revision == 0;
    }

    public String id() {
      return dashboard.id().value();
    }
  }

  Optional<Kept> find(String id) {
    return rows.document(Kind.DASHBOARD, id)
        .map(d -> kept(d, names()))
        .or(() -> Shipped.find(id).map(Shelf::shipped));
  }

  boolean isTaken(String id) {
    return rows.document(Kind.DASHBOARD, id).isPresent() || Shipped.find(id).isPresent();
  }

  /// By folder and title; what is shipped comes last.
  List<Kept> all() {
    Map<String, String> names = names();
    List<Kept> all =
        rows.documents(Kind.DASHBOARD).stream()
            .map(d -> kept(d, names))
            .sorted(
                Comparator.<Kept, String>comparing(k -> lower(k.dashboard().folder()))
                    .thenComparing(k -> lower(k.dashboard().title())))
            .collect(Collectors.toCollection(ArrayList::new));
    Shipped.all().stream()
        .filter(s -> all.stream().noneMatch(k -> k.dashboard().id().equals(s.id())))
        .map(Shelf::shipped)
        .forEach(all::add);
    return all;
  }

  /// Newest first; removals stand in it without a body that counts.
  List<Document> history(String id) {
    return rows.history(Kind.DASHBOARD, id);
  }

  Map<String, String> names() {
    return rows.users().stream()
        .collect(Collectors.toMap(u -> u.id().value(), User::name, (a, b) -> a));
  }

  static String name(Actor by, Map<String, String> names) {
    return by instanceof Actor.Person(var user)
        ? names.getOrDefault(user.value(), user.value())
        : by.label();
  }

  private static Kept kept(Document d, Map<String, String> names) {
    return new Kept(read(d), d.revision(), name(d.by(), names), Optional.of(d.at()));
  }

  static Dashboard read(Document d) {
    return Json.read(d.body(), Dashboard.class);
  }

  private static Kept shipped(Dashboard d) {
    return new Kept(d, 0, "", Optional.empty());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
