package tocsin.server.oncall;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tocsin.response.oncall.Calendar;
import tocsin.response.oncall.PlanDiff;
import tocsin.response.oncall.PlanWords;
import tocsin.response.oncall.Shift;
import tocsin.response.words.UserId;

/// What was found in a calendar before it is saved.
///
/// @param problem why it cannot be read; empty when it can, or was not tried
/// @param found whom it names and how often
/// @param strangers what names nobody on the books
/// @param says what the next 90 days would be
public record CalendarSeen(
    String problem, List<String> found, List<String> strangers, List<String> says) {
  static CalendarSeen none() {
    return trouble("");
  }

  static CalendarSeen trouble(String problem) {
    return new CalendarSeen(problem, List.of(), List.of(), List.of());
  }

  static CalendarSeen of(Calendar c, PlanDiff diff, People people) {
    var counts =
        c.shifts().stream()
            .collect(Collectors.groupingBy(Shift::user, TreeMap::new, Collectors.counting()));
    List<String> found =
        counts.entrySet().stream().map(e -> counted(people, e.getKey(), e.getValue())).toList();
    return new CalendarSeen("", found, c.strangers(), new PlanWords(people::name).of(diff));
  }

  private static String counted(People people, UserId who, long shifts) {
    return people.name(who) + " (" + shifts + (shifts == 1 ? " shift)" : " shifts)");
  }

  public boolean isTried() {
    return !says.isEmpty();
  }
}
