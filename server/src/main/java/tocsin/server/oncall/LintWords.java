package tocsin.server.oncall;

import java.util.List;
import tocsin.response.lint.Check;

/// Words of lint on pages.
final class LintWords {
  private LintWords() {}

  /// `2 problems`.
  static String count(String word, int count) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  /// `2 problems, 1 warning and 3 notes`.
  static String counted(List<String> counts) {
    return counts.size() == 1
        ? counts.getFirst()
        : String.join(", ", counts.subList(0, counts.size() - 1)) + " and " + counts.getLast();
  }

  /// What the link says that leads to where it is mended.
  static String remedy(Check check) {
    return switch (check) {
      case STRANGER, LEAVING -> "Choose somebody else";
      case BROKEN_LINK, NOBODY, NO_BACKUP, LONE_PERSON -> "Change it";
      case GAP -> "Cover it";
      case UNREACHABLE, ONE_WAY -> "Add a contact method";
      case FAILING_CONTACT, NO_COURIER, STALE_CALENDAR, CALENDAR_STRANGER -> "Look at it";
      case LATE_RULE -> "Change the rule";
      case SERVICE_WITHOUT_POLICY -> "Choose a policy";
      case UNPROVEN_CONTACT -> "Send a test page";
      case NEVER_MATCHES, NOT_EVALUATED -> "Change its query";
      case FEWER_SERIES -> "Look at its series";
      case FAR_THRESHOLD -> "Change the threshold";
      case DEAD_HANDLE -> "Change the message";
      case LONG_MUTED -> "End the downtime";
      case PAGES_NOBODY -> "Choose a policy";
      case UNVERIFIED -> "Enter its code";
      case IDLE_OVERRIDE -> "Take it back";
      case UNUSED_POLICY, UNUSED_SCHEDULE -> "Use or remove it";
    };
  }
}
