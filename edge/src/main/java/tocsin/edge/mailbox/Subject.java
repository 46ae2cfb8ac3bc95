package tocsin.edge.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the subject of a mail says. Programs put the state before what it is about, such as
/// `RECOVERY: host1/disk is OK` or `[Resolved] disk of host1`; some say it once more at the end.
/// Without a state the mail tells of something that is wrong.
///
/// @param severity the word for it, empty when there is none
/// @param about the rest, the same for all states; in small letters
record Subject(Says says, String severity, String about) {
  /// What becomes of the alert.
  enum Says {
    WRONG,
    HELD,
    OVER
  }

  private static final int LONGEST = 250;

  private static final Set<String> OVER =
      Set.of("recovery", "recovered", "resolved", "ok", "up", "closed", "cleared", "normal");
  private static final Set<String> HELD = Set.of("acknowledgement", "acknowledged");
  private static final List<String> WRONG =
      List.of(
          "problem",
          "critical",
          "warning",
          "error",
          "fatal",
          "emergency",
          "disaster",
          "alert",
          "alerting",
          "firing",
          "down",
          "unknown",
          "major",
          "minor",
          "high",
          "info",
          "triggered");

  private static final String WORDS =
      Stream.of(OVER, HELD, WRONG)
          .flatMap(words -> words.stream())
          .reduce((a, b) -> a + "|" + b)
          .orElseThrow();
  private static final Pattern ANSWERS =
      Pattern.compile("(?:(?:re|fwd?|aw|wg)\\s*:\\s*)*+", Pattern.CASE_INSENSITIVE);

  /// A state in brackets, perhaps with a count; after asterisks; or before a colon or dash.
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:\\[(?<a>W)(?::\\d+)?]|\\*+\\s*(?<b>W)\\s|(?<c>W)\\s*(?::|\\s-{1,2}\\s))\\s*"
              .replace("W", WORDS));

  private static final Pattern AFTER = Pattern.compile("\\s+is\\s+(" + WORDS + ")\\s*\\**$");

  static Subject of(String subject) {
    String text = subject.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    String rest = ANSWERS.matcher(text).replaceFirst("");
    String state = "";
    String severity = "";
    // Some say both, as in "[FIRING:1] critical: disk".
    for (Matcher m = BEFORE.matcher(rest); m.lookingAt(); m = BEFORE.matcher(rest)) {
      String word = word(m);
      state = state.isEmpty() ? word : state;
      severity = word;
      rest = rest.substring(m.end());
    }
    Matcher after = AFTER.matcher(rest);
    if (after.find()) {
      state = state.isEmpty() ? after.group(1) : state;
      severity = after.group(1);
      rest = rest.substring(0, after.start());
    }
    return new Subject(says(state), severity, about(rest, text));
  }

  private static String word(Matcher m) {
    return Stream.of("a", "b", "c")
        .flatMap(name -> Optional.ofNullable(m.group(name)).stream())
        .findFirst()
        .orElseThrow();
  }

  private static Says says(String state) {
    if (OVER.contains(state)) {
      return Says.OVER;
    }
    return HELD.contains(state) ? Says.HELD : Says.WRONG;
  }

  private static String about(String rest, String whole) {
    String about = rest.replaceAll("\\*+$", "").strip();
    String some = about.isEmpty() ? whole : about;
    return some.isEmpty() ? "mail" : some.substring(0, Math.min(LONGEST, some.length()));
  }
}
