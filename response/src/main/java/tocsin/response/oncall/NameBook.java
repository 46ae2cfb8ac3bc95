package tocsin.response.oncall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tocsin.response.words.UserId;

/// Whom an event of a calendar means: by mail address, full name or user name, in any case, alone
/// or as a part of what the event is called, such as `Ana Ruiz on call` or `[L1] ana`. Pure.
public final class NameBook {
  private static final Pattern APART =
      Pattern.compile(
          "[,;:|/()\\[\\]<>\"]+|\\s+[-\u2013\u2014]+\\s+|\\s+on[ -]?call\\b|\\bon[ -]?call\\s+");

  private final Map<String, UserId> byName = new HashMap<>();

  /// A person as calendars may call them.
  public record Called(UserId user, List<String> names) {}

  /// @param people a name that several have means the first
  public NameBook(List<Called> people) {
    for (Called c : people) {
      Stream.concat(c.names().stream(), Stream.of(c.user().value()))
          .forEach(n -> byName.putIfAbsent(plain(n), c.user()));
    }
  }

  /// The first of these names that means somebody; whole names before parts of them.
  public Optional<UserId> find(List<String> names) {
    List<String> all = new ArrayList<>(names);
    names.forEach(n -> all.addAll(List.of(APART.split(n, -1))));
    names.forEach(n -> all.addAll(List.of(n.split("[\\s,;:|/()\\[\\]<>\"]+", -1))));
    return all.stream()
        .map(NameBook::plain)
        .filter(n -> !n.isEmpty())
        .flatMap(n -> Stream.ofNullable(byName.get(n)))
        .findFirst();
  }

  private static String plain(String name) {
    return name.strip().replaceFirst("^(?i)mailto:", "").toLowerCase(Locale.ROOT);
  }
}
