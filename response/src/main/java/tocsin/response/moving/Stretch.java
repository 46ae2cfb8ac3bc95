package tocsin.response.moving;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.UserId;

/// Somebody for some time.
public record Stretch(TimeRange during, UserId who) {
  /// Everybody of these at an instant.
  public static Set<UserId> at(List<Stretch> all, java.time.Instant instant) {
    Set<UserId> people = new TreeSet<>();
    for (Stretch s : all) {
      if (s.during().contains(instant)) {
        people.add(s.who());
      }
    }
    return people;
  }
}
