package tocsin.server.respond;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import tocsin.ground.time.Spans;
import tocsin.response.people.User;

/// How long somebody wants quiet: a span, or until the working day begins on their own clock. Pure.
final class Snoozing {
  /// What a form says in place of a span.
  static final String MORNING = "morning";

  private static final LocalTime BEGINS = LocalTime.of(9, 0);

  private Snoozing() {}

  /// @param asked `15m`, `morning`
  /// @throws IllegalArgumentException naming what was asked and what was expected
  static Duration time(String asked, Instant now, ZoneId zone) {
    return asked.equals(MORNING)
        ? Duration.between(now, morning(now, zone))
        : Spans.parse(asked.replaceAll("\\s+", ""));
  }

  /// On whose clock the morning comes: UTC for a key, which is nobody's.
  static ZoneId zone(List<User> users, String reader) {
    return users.stream()
        .filter(u -> u.id().value().equals(reader))
        .findFirst()
        .map(User::zone)
        .orElse(ZoneId.of("UTC"));
  }

  /// The next nine o'clock there.
  static Instant morning(Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    ZonedDateTime today = local.toLocalDate().atTime(BEGINS).atZone(zone);
    ZonedDateTime next =
        today.isAfter(local) ? today : local.toLocalDate().plusDays(1).atTime(BEGINS).atZone(zone);
    return next.toInstant();
  }
}
