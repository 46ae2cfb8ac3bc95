package tocsin.server.learn;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tocsin.response.people.User;
import tocsin.response.review.TimelineEvent;

/// The version of a review for people outside: no names, no links, no money, only lines that say
/// what happened to the service. Pure.
final class Customers {
  private static final Set<String> KINDS =
      Set.of("impact_started", "impact_ended", "incident_opened", "mitigated", "status_update");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern ADDRESS = Pattern.compile("<?\\bhttps?://\\S+");

  private final List<Pattern> names;

  Customers(List<User> users) {
    this.names =
        users.stream()
            .flatMap(Customers::called)
            .sorted(Comparator.comparingInt((Pattern p) -> p.pattern().length()).reversed())
            .toList();
  }

  /// The whole name in any letters, the first name as it is written, the id after an `@`: an id
  /// alone may be a word.
  private static Stream<Pattern> called(User user) {
    String name = user.name().strip();
    String first = name.split("\\s+", -1)[0];
    int anyCase = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Stream.of(
            Optional.of(name).filter(n -> n.length() > 2).map(n -> word(n, anyCase)),
            Optional.of(first).filter(n -> n.length() > 2).map(n -> word(n, 0)),
            Optional.of(word("@" + user.id().value(), anyCase)))
        .flatMap(Optional::stream);
  }

  private static Pattern word(String name, int flags) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])", flags);
  }

  /// Text without names of our people and without addresses.
  String plain(String text) {
    String plain = LINK.matcher(text).replaceAll(m -> Matcher.quoteReplacement(m.group(1)));
    plain = ADDRESS.matcher(plain).replaceAll("");
    for (Pattern name : names) {
      plain = name.matcher(plain).replaceAll("an engineer");
    }
    return plain;
  }

  List<TimelineEvent> timeline(List<TimelineEvent> all) {
    return all.stream()
        .filter(e -> KINDS.contains(e.kind()))
        .map(e -> new TimelineEvent(e.at(), e.kind(), "", line(e), true))
        .toList();
  }

  private String line(TimelineEvent e) {
    return switch (e.kind()) {
      case "impact_started" -> "Requests begin to fail";
      case "impact_ended" -> "Requests no longer fail";
      case "incident_opened" -> "We notice, and begin to work on it";
      case "mitigated" -> "The service works again";
      default -> plain(e.text()).replaceFirst("^Status: ", "");
    };
  }
}
