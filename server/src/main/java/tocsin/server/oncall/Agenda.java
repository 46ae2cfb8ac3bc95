package tocsin.server.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.Shift;

/// The result as a list for each day, for a phone and for whoever reads rather than looks.
///
/// @param entries of one day, in order
public record Agenda(String day, boolean isToday, List<Entry> entries) {
  /// @param who id; empty for a gap
  public record Entry(String who, String name, String hours, String href) {}

  static List<Agenda> of(Scene scene) {
    Moments m = scene.moments();
    List<Agenda> all = new ArrayList<>();
    TimeRange window = scene.view().window(m, scene.now());
    // On a phone the week begins today: what is over needs a look only when asked for.
    LocalDate first = m.day(window.contains(scene.now()) ? scene.now() : window.from());
    for (LocalDate d = first; m.begin(d).isBefore(window.until()); d = d.plusDays(1)) {
      TimeRange whole = new TimeRange(m.begin(d), m.begin(d.plusDays(1)));
      boolean today = d.equals(m.day(scene.now()));
      String name = m.at(whole.from(), "day");
      all.add(new Agenda(today ? "Today, " + name : name, today, entries(scene, whole)));
    }
    return all;
  }

  private static List<Entry> entries(Scene scene, TimeRange day) {
    List<Entry> all = new ArrayList<>();
    Instant from = day.from();
    for (Shift s : scene.plan().shifts(day)) {
      if (from.isBefore(s.during().from())) {
        all.add(gap(scene, day, new TimeRange(from, s.during().from())));
      }
      all.add(
          new Entry(
              s.user().value(),
              scene.people().name(s.user()),
              hours(scene, day, s.during()),
              pick(scene, s.during())));
      from = s.during().until();
    }
    if (from.isBefore(day.until())) {
      all.add(gap(scene, day, new TimeRange(from, day.until())));
    }
    return all;
  }

  private static Entry gap(Scene scene, TimeRange day, TimeRange gap) {
    return new Entry("", "No one", hours(scene, day, gap), pick(scene, gap));
  }

  private static String hours(Scene scene, TimeRange day, TimeRange part) {
    if (part.equals(day)) {
      return "all day";
    }
    String until =
        part.until().equals(day.until()) ? "24:00" : scene.moments().at(part.until(), "minute");
    return scene.moments().at(part.from(), "minute") + "–" + until;
  }

  private static String pick(Scene scene, TimeRange during) {
    return scene.view().with("pick", during.from() + "~" + during.until(), "change");
  }
}
