package tocsin.server.oncall;

import java.util.ArrayList;
import java.util.List;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;
import tocsin.server.page.Pages;

/// Whom a step can page, as choices of a form: `schedule checkout-primary`, `user ana`.
public final class Targets {
  /// @param value as the form sends it
  public record Choice(String value, String name) {}

  private Targets() {}

  static List<Choice> all(Books books, Pages pages) {
    List<Choice> all = new ArrayList<>();
    pages
        .rows()
        .schedules()
        .forEach(
            s -> all.add(new Choice("schedule " + s.id(), People.shown(s.name()) + " (schedule)")));
    People people = books.people();
    people.all().forEach(u -> all.add(new Choice("user " + u.id(), people.name(u.id()))));
    return all;
  }

  static String value(Target t) {
    return switch (t) {
      case Target.ToUser u -> "user " + u.user();
      case Target.ToSchedule s -> "schedule " + s.schedule();
    };
  }

  static Target read(String value) {
    String id = value.substring(value.indexOf(' ') + 1);
    return value.startsWith("schedule ")
        ? new Target.ToSchedule(new ScheduleId(id))
        : new Target.ToUser(new UserId(id));
  }
}
