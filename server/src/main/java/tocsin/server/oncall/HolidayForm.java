package tocsin.server.oncall;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.response.oncall.HolidayRule;
import tocsin.response.oncall.Holidays;
import tocsin.server.page.Form;

/// The holidays of a layer as fields, and back.
///
/// @param as `off`, `only`, a day of the week
/// @param days a line each
public record HolidayForm(String name, String as, String days) {
  static HolidayForm of(Optional<Holidays> holidays) {
    return holidays
        .map(h ->
            new HolidayForm(
                h.name(), h.as().name().toLowerCase(Locale.ROOT), String.join("\n", h.days())))
        .orElse(new HolidayForm("", "off", ""));
  }

  static HolidayForm of(Form f) {
    return new HolidayForm(f.get("holName"), f.get("holAs"), f.get("holDays"));
  }

  /// Whether this is chosen.
  public boolean is(HolidayRule rule) {
    return rule.name().equalsIgnoreCase(as);
  }

  /// What a rule is called in the list.
  public static String words(HolidayRule rule) {
    return switch (rule) {
      case OFF -> "nobody is on call here";
      case ONLY -> "and on no other day it counts";
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY ->
          "it is as on a "
              + rule.name().charAt(0)
              + rule.name().substring(1).toLowerCase(Locale.ROOT);
    };
  }

  /// Empty when no day is given.
  ///
  /// @throws IllegalArgumentException naming the line that cannot be read
  Optional<Holidays> holidays() {
    List<String> lines = days.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Holidays(name.strip(), HolidayRule.valueOf(as.toUpperCase(Locale.ROOT)), lines));
  }
}
