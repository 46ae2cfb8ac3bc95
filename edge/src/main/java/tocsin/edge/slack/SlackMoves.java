package tocsin.edge.slack;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tocsin.response.desk.TimelineEvent;

/// Finds in a timeline what moved an incident, and puts it into words. Pure.
public final class SlackMoves {
  private SlackMoves() {}

  /// What moved it last; empty while it stands as it was opened.
  ///
  /// @param timeline newest first
  /// @param names of people by id
  public static Optional<SlackMove> last(
      List<TimelineEvent> timeline, UnaryOperator<String> names) {
    return timeline.stream()
        .filter(e -> !isFirstAssignment(e, timeline))
        .flatMap(e ->
            says(e, names.apply(e.actor())).stream()
                .map(says -> new SlackMove(e.kind(), e.at(), says)))
        .findFirst();
  }

  /// Whoever was asked first is no news to them.
  private static boolean isFirstAssignment(TimelineEvent e, List<TimelineEvent> timeline) {
    return e.kind().equals("assigned")
        && timeline.stream()
            .noneMatch(o -> o.kind().equals("assigned") && o.sequence() < e.sequence());
  }

  private static Optional<String> says(TimelineEvent e, String who) {
    return switch (e.kind()) {
      case "acknowledged" -> Optional.of("Acknowledged by " + who);
      case "acknowledgement_undone" -> Optional.of(who + " took the acknowledgement back");
      case "retriggered" -> Optional.of(e.text());
      case "mitigated" -> Optional.of("Mitigated by " + who);
      case "resolved" -> Optional.of("Resolved by " + who);
      case "reopened" -> Optional.of("Reopened by " + who + ": " + e.text());
      case "snoozed" -> Optional.of("Snoozed by " + who + ". " + e.text());
      case "escalated" -> Optional.of("Escalated. " + e.text());
      case "assigned" -> Optional.of("Given to others. " + e.text());
      case "severity_changed" -> Optional.of(who + " changed the severity. " + e.text());
      case "nobody_on_call", "escalation_exhausted" -> Optional.of(e.text());
      default -> Optional.empty();
    };
  }
}
