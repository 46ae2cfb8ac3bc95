package tocsin.server.oncall;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tocsin.response.people.User;
import tocsin.response.words.UserId;

/// Everybody who can be paged, by id.
public final class People {
  private static final int LONGEST = 60;
  private static final Pattern TURNS =
      Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private final Map<UserId, User> byId = new TreeMap<>();

  People(List<User> users) {
    users.forEach(u -> byId.put(u.id(), u));
  }

  /// In the order of their names.
  public List<User> all() {
    return byId.values().stream().sorted(Comparator.comparing(User::name)).toList();
  }

  public Optional<User> find(UserId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// A name that fits on a page; the id of somebody who is not on the books.
  public String name(UserId id) {
    return shown(find(id).map(User::name).filter(n -> !n.isBlank()).orElse(id.value()));
  }

  /// Short enough for a line, and without the marks that turn the direction of what follows.
  static String shown(String text) {
    String plain = TURNS.matcher(text).replaceAll("");
    return plain.codePointCount(0, plain.length()) <= LONGEST
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST / 2)) + "…";
  }

  ZoneId zone(UserId id) {
    return find(id).map(User::zone).orElse(ZoneOffset.UTC);
  }
}
