package tocsin.server.respond;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.response.people.User;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;
import tocsin.server.page.Direction;

/// Names for ids, as one reader sees them: the reader is "you".
///
/// @param reader id of whoever reads; a key has none
/// @param shared first names that more than one person has
public record People(Map<String, User> users, String reader, Set<String> shared) {
  private static final Pattern BY = Pattern.compile("\\bby ([A-Za-z0-9._@-]{1,64})$");

  static People of(List<User> users, String reader) {
    Map<String, User> byId = new HashMap<>();
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (User u : users) {
      byId.put(u.id().value(), u);
      if (!seen.add(first(u.name()))) {
        shared.add(first(u.name()));
      }
    }
    return new People(byId, reader, shared);
  }

  private static String first(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  public boolean isReader(UserId user) {
    return user.value().equals(reader);
  }

  Optional<User> user(UserId id) {
    return Optional.ofNullable(users.get(id.value()));
  }

  /// The full name; the id of somebody who is gone.
  public String name(String id) {
    return Optional.ofNullable(users.get(id)).map(User::name).map(Direction::closed).orElse(id);
  }

  /// The first name while it is only one person's.
  String shortName(UserId id) {
    String name = name(id.value());
    return shared.contains(first(name)) ? name : first(name);
  }

  /// As it stands inside a sentence: `you`, `Bo`.
  String inside(UserId id) {
    return isReader(id) ? "you" : shortName(id);
  }

  String inside(Actor actor) {
    return actor instanceof Actor.Person(UserId user) ? inside(user) : actor.label();
  }

  /// `Tomasz and Yusuf have it`, `You have it`, `Emi has it`.
  String holds(List<Actor> holders) {
    boolean many = holders.size() > 1 || holds(holders, reader);
    return capital(and(holders.stream().map(this::inside).toList()))
        + (many ? " have it" : " has it");
  }

  static boolean holds(List<Actor> holders, String user) {
    return holders.stream()
        .anyMatch(a -> a instanceof Actor.Person p && p.user().value().equals(user));
  }

  /// Ids at the end of a reason become names: `escalated by bo` is `escalated by Bo Lindqvist`.
  String named(String because) {
    Matcher by = BY.matcher(because);
    return by.find() ? because.substring(0, by.start()) + "by " + name(by.group(1)) : because;
  }

  static String and(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
