package tocsin.server.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// User groups and the schedules that they are kept to: `S0001=primary,S0001=secondary,S0002=db`.
/// Pure.
final class GroupsText {
  static final String FORM = "GROUP=SCHEDULE with commas between, such as S0123ABC=primary";

  private static final Pattern PAIR =
      Pattern.compile("(S[A-Z0-9]{2,30})\\s*=\\s*([A-Za-z0-9._-]{1,100})");

  private static final int MOST = 100;

  private GroupsText() {}

  /// Schedules by group; empty for text that is none.
  static Optional<Map<String, List<String>>> read(String text) {
    var groups = new TreeMap<String, List<String>>();
    String[] pairs = text.split(",", -1);
    for (String pair : pairs) {
      Matcher m = PAIR.matcher(pair.strip());
      if (!m.matches()) {
        return Optional.empty();
      }
      groups.computeIfAbsent(m.group(1), _ -> new ArrayList<>()).add(m.group(2));
    }
    return pairs.length <= MOST ? Optional.of(groups) : Optional.empty();
  }
}
