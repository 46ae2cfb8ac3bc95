package tocsin.server.learn;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tocsin.response.paging.Page;
import tocsin.response.people.User;
import tocsin.response.words.UserId;

/// When it is night for whom: 22:00 to 07:00 where the person lives. Pure.
final class Nights {
  private static final int FALLS = 22;
  private static final int ENDS = 7;

  private final Map<UserId, ZoneId> zones;

  Nights(List<User> users) {
    this.zones = users.stream().collect(Collectors.toMap(User::id, User::zone, (a, b) -> a));
  }

  boolean at(Page page) {
    return isNight(local(page.user(), page.dueAt()).getHour());
  }

  static boolean isNight(int hour) {
    return hour >= FALLS || hour < ENDS;
  }

  ZonedDateTime local(UserId user, Instant at) {
    return at.atZone(zones.getOrDefault(user, ZoneOffset.UTC));
  }

  long count(List<Page> pages) {
    return pages.stream().filter(this::at).count();
  }
}
