package tocsin.server.host;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.response.desk.TellingBroken;

/// In which time zones it is to be looked now which monitors are broken: once a day in each. Not
/// thread-safe.
final class BrokenMornings {
  /// So long it is waited until all monitors were counted, as after a start.
  private static final LocalTime PATIENCE = LocalTime.of(12, 0);

  private final Map<ZoneId, LocalDate> looked = new HashMap<>();

  /// @param isCounted whether it is known of all monitors what they see
  List<ZonedDateTime> due(Collection<ZoneId> zones, boolean isCounted, Instant now) {
    return zones.stream()
        .distinct()
        .map(now::atZone)
        .filter(TellingBroken::isTime)
        .filter(l -> !l.toLocalDate().equals(looked.get(l.getZone())))
        .filter(l -> isCounted || !l.toLocalTime().isBefore(PATIENCE))
        .toList();
  }

  /// It was looked.
  void done(List<ZonedDateTime> due) {
    due.forEach(l -> looked.put(l.getZone(), l.toLocalDate()));
  }
}
