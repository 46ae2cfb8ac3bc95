package tocsin.edge.pagerduty.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Part;
import tocsin.response.moving.Stretch;

/// Entries of a final schedule, and overrides, which have the same form.
final class PagerEntries {
  private PagerEntries() {}

  /// Those that have a beginning and a later end.
  static List<Stretch> of(List<Part> parts, ZoneId zone, Arrivals people) {
    List<Stretch> entries = new ArrayList<>();
    for (Part part : parts) {
      Optional<Instant> from = part.moment("start", zone);
      Optional<Instant> until = part.moment("end", zone);
      if (from.isPresent() && until.isPresent() && from.get().isBefore(until.get())) {
        Part user = part.in("user");
        entries.add(
            new Stretch(
                new TimeRange(from.get(), until.get()),
                people.of(user, user.text("id"), user.text("summary"))));
      }
    }
    return entries;
  }
}
