package tocsin.response.oncall;

import java.util.List;
import tocsin.ground.json.Fields;
import tocsin.response.words.Names;

/// A calendar of holidays, and what they do. The days are local dates, on the clock of whatever
/// names them.
///
/// @param name such as `Berlin`; empty when it has none
/// @param as what a holiday is
/// @param days each `2026-04-03` or, every year, `12-25`, and after that what it is called
public record Holidays(String name, HolidayRule as, List<String> days) {
  /// Days of one calendar.
  static final int MOST = 400;

  public Holidays {
    days = days.stream().map(HolidayDay::checked).toList();
    if (days.size() > MOST) {
      throw new IllegalArgumentException(
          days.size() + " days (expected: at most " + MOST + " in one calendar)");
    }
  }

  /// Reads `{"name": "Berlin", "as": "sunday", "days": ["12-25 Christmas Day", "2026-04-03"]}`,
  /// noting faults.
  public static Holidays read(Fields f) {
    List<String> days = f.list("days", HolidayDay::checked);
    if (days.isEmpty() || days.size() > MOST) {
      f.fault("days", days.size() + " (expected: 1 to " + MOST + " days)");
    }
    return new Holidays(
        f.optional("name", t -> t.isBlank() ? "" : Names.checked(t)).orElse(""),
        f.choice("as", HolidayRule.class).orElse(HolidayRule.OFF),
        days.stream().limit(MOST).toList());
  }

  /// `off on 12 holidays (Berlin)`.
  public String words() {
    String which = days.size() + (days.size() == 1 ? " holiday" : " holidays");
    String whose = name.isEmpty() ? "" : " (" + name + ")";
    String word = as.name().charAt(0) + as.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    return switch (as) {
      case OFF -> "off on " + which + whose;
      case ONLY -> "only on " + which + whose;
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY ->
          which + whose + " as on a " + word;
    };
  }
}
