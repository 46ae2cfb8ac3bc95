package tocsin.server.oncall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.response.document.Document;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.oncall.ScheduleOverride;

/// Who changed a schedule, when, and what, newest first. Pure.
///
/// @param said what changed against the revision before, in words
public record History(Document document, String who, String said, boolean isNow) {
  private static final int SPELLED_OUT = 3;

  static List<History> of(List<Document> newestFirst, Scene s) {
    List<History> all = new ArrayList<>();
    for (int i = 0; i < newestFirst.size(); i++) {
      Document d = newestFirst.get(i);
      Optional<Document> before =
          newestFirst.stream().filter(o -> o.revision() == d.revision() - 1).findFirst();
      all.add(new History(d, who(d, s.people()), said(d, before, s), i == 0));
    }
    return all;
  }

  static String who(Document d, People people) {
    return switch (d.by()) {
      case tocsin.response.words.Actor.Person p -> people.name(p.user());
      case tocsin.response.words.Actor.OfMonitor m -> d.by().label();
      case tocsin.response.words.Actor.Outside o -> People.shown(d.by().label());
      case tocsin.response.words.Actor.Tocsin t -> d.by().label();
    };
  }

  private static String said(Document d, Optional<Document> before, Scene s) {
    if (d.removed()) {
      return "Removed";
    }
    if (before.isEmpty()) {
      return d.revision() == 1 ? "Created" : "Saved";
    }
    List<String> all = changes(Books.schedule(before.get()), Books.schedule(d), s);
    int more = all.size() - SPELLED_OUT;
    return all.isEmpty()
        ? "Saved without a change"
        : all.stream().limit(SPELLED_OUT).collect(Collectors.joining("; "))
            + (more > 0 ? "; and " + more + " more" : "");
  }

  private static List<String> changes(Schedule old, Schedule next, Scene s) {
    List<String> all = new ArrayList<>();
    List<ScheduleOverride> more = new ArrayList<>(next.overrides());
    old.overrides().forEach(more::remove);
    List<ScheduleOverride> gone = new ArrayList<>(old.overrides());
    next.overrides().forEach(gone::remove);
    more.forEach(o -> all.add(told(o, s)));
    gone.forEach(o -> all.add("Took back: " + told(o, s)));
    for (Layer l : next.layers()) {
      Optional<Layer> was =
          old.layers().stream().filter(o -> o.name().equals(l.name())).findFirst();
      if (was.isEmpty()) {
        all.add("Layer " + People.shown(l.name()) + " is new");
      } else if (!was.get().equals(l)) {
        all.add(what(was.get(), l));
      }
    }
    old.layers().stream()
        .filter(o -> next.layers().stream().noneMatch(l -> l.name().equals(o.name())))
        .forEach(o -> all.add("Layer " + People.shown(o.name()) + " is gone"));
    if (!old.name().equals(next.name())) {
      all.add("Called " + People.shown(next.name()));
    }
    if (all.isEmpty() && !old.equals(next)) {
      all.add(
          old.zone().equals(next.zone())
              ? "Layers in another order"
              : "On the clock of " + next.zone());
    }
    return all;
  }

  private static String told(ScheduleOverride o, Scene s) {
    return OverrideWords.of(o, s.people()) + ", " + s.moments().span(o.during());
  }

  private static String what(Layer was, Layer is) {
    List<String> parts = new ArrayList<>();
    if (!was.people().equals(is.people())) {
      parts.add("people");
    }
    if (!was.turn().equals(is.turn()) || !was.rotationStart().equals(is.rotationStart())) {
      parts.add("hand-over");
    }
    if (!was.restrictions().equals(is.restrictions())) {
      parts.add("hours");
    }
    if (!was.holidays().equals(is.holidays())) {
      parts.add("holidays");
    }
    if (!was.calendar().equals(is.calendar())) {
      parts.add("shifts in its calendar");
    }
    if (!was.start().equals(is.start()) || !was.end().equals(is.end())) {
      parts.add("start or end");
    }
    return "Layer " + People.shown(is.name()) + ": other " + String.join(", ", parts);
  }
}
