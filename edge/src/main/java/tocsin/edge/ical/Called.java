package tocsin.edge.ical;

import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What may name the person of an event: what it is called, then whoever was invited and has not
/// declined, by mail address and by name.
final class Called {
  private static final int MOST = 50;

  private Called() {}

  static List<String> by(VEvent event) {
    List<String> names = new ArrayList<>();
    Optional.ofNullable(event.getSummary())
        .flatMap(s -> Optional.ofNullable(s.getValue()))
        .ifPresent(names::add);
    List<Attendee> invited =
        event.getAttendees().stream()
            .filter(a -> !ParticipationStatus.DECLINED.equals(a.getParticipationStatus()))
            .limit(MOST)
            .toList();
    invited.forEach(a -> Optional.ofNullable(a.getEmail()).ifPresent(names::add));
    invited.forEach(a -> Optional.ofNullable(a.getUri()).ifPresent(names::add));
    invited.forEach(a -> Optional.ofNullable(a.getCommonName()).ifPresent(names::add));
    return names;
  }
}
