package tocsin.server.learn;

/// Where a line of a timeline comes from, in one word.
final class Lines {
  private Lines() {}

  static String source(String kind) {
    return switch (kind) {
      case "change" -> "Changes";
      case "monitor_fired", "monitor_recovered", "monitor_broken" -> "Monitor";
      case "page_sent", "page_failed", "unreachable" -> "Pages";
      case "escalated", "responder_added", "nobody_on_call", "escalation_exhausted" -> "Escalation";
      case "impact_started", "impact_ended" -> "Measured";
      case "note", "note_pinned", "status_update" -> "Told";
      default -> "Incident";
    };
  }

  /// Whether a person said it, not a machine.
  static boolean isTold(String kind) {
    return source(kind).equals("Told");
  }
}
