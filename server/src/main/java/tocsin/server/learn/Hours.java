package tocsin.server.learn;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tocsin.response.paging.Page;

/// When pages come: weekday by hour, each where the person who was paged lives. Pure.
///
/// @param days seven of them from Monday, each with 24 counts
public record Hours(List<List<Integer>> days, int most) {
  private static final int DAYS = 7;
  private static final int HOURS = 24;
  private static final int SHADES = 5;

  static Hours of(List<Page> pages, Nights nights) {
    List<List<Integer>> days = new ArrayList<>();
    for (int d = 0; d < DAYS; d++) {
      days.add(new ArrayList<>(Collections.nCopies(HOURS, 0)));
    }
    for (Page page : pages) {
      ZonedDateTime at = nights.local(page.user(), page.dueAt());
      List<Integer> day = days.get(at.getDayOfWeek().getValue() - 1);
      day.set(at.getHour(), day.get(at.getHour()) + 1);
    }
    int most = days.stream().flatMap(List::stream).mapToInt(n -> n).max().orElse(0);
    return new Hours(days, most);
  }

  /// Shade and night ring of a cell.
  public String look(int day, int hour) {
    int n = days.get(day).get(hour);
    int shade = n == 0 ? 0 : Math.clamp((long) n * SHADES / most, 1, SHADES);
    return "v" + shade + (Nights.isNight(hour) ? " nt" : "");
  }

  public static String day(int day) {
    return List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun").get(day);
  }
}
