package tocsin.server.oncall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Answer;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.oncall.Calendar;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.PlanDiff;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.server.oncall.CalendarReading.Outcome;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// The page of a layer whose shifts stand in a calendar: it is read before it is saved, and what it
/// changes is said.
final class CalendarPages {
  private final Pages pages;
  private final Books books;
  private final CalendarReading reading;

  CalendarPages(Pages pages, CalendarReading reading) {
    this.pages = pages;
    this.books = new Books(pages);
    this.reading = reading;
  }

  WebAnswer answer(WebRequest request, Document d) {
    Schedule s = Books.schedule(d);
    if (!request.method().equals("POST")) {
      return page(request, s, shown(s, request.param("layer").orElse("")), CalendarSeen.none());
    }
    Form form = new Form(request);
    CalendarForm filled = CalendarForm.of(form);
    try {
      Schedule next = next(s, filled);
      return form.get("act").equals("save")
          ? saved(request, d, next, filled)
          : page(request, s, filled, seen(s, next, filled));
    } catch (BadFieldsException | IllegalArgumentException e) {
      return page(request, s, filled, CalendarSeen.trouble(String.valueOf(e.getMessage())));
    }
  }

  private static CalendarForm shown(Schedule s, String place) {
    return layer(s, place)
        .flatMap(l -> l.calendar().map(c -> CalendarForm.of(place, l, c)))
        .orElseGet(() -> new CalendarForm("", "Calendar", "", ""));
  }

  private static Optional<Layer> layer(Schedule s, String place) {
    boolean exists = place.matches("\\d{1,2}") && Integer.parseInt(place) < s.layers().size();
    return exists ? Optional.of(s.layers().get(Integer.parseInt(place))) : Optional.empty();
  }

  /// The schedule with the calendar as it is read now.
  ///
  /// @throws IllegalArgumentException saying why it cannot be read
  private Schedule next(Schedule s, CalendarForm form) {
    Calendar.Source source =
        form.source()
            .orElseThrow(() ->
                new IllegalArgumentException("Give the address of a calendar, or paste its text."));
    Optional<Layer> old = layer(s, form.layer()).filter(l -> l.calendar().isPresent());
    String id = old.flatMap(Layer::calendar).map(Calendar::id).orElseGet(() -> fresh(s));
    Calendar empty = new Calendar(id, source, List.of(), List.of(), Optional.empty());
    Calendar read =
        switch (reading.read(source, s.zone())) {
          case Outcome.Read r -> empty.read(r.found().shifts(), r.found().strangers());
          case Outcome.Unread u ->
              throw new IllegalArgumentException("This calendar cannot be read: " + u.why() + ".");
        };
    List<Layer> layers = new ArrayList<>(s.layers());
    String name = form.name().isEmpty() ? "Calendar" : form.name();
    if (old.isPresent()) {
      layers.set(Integer.parseInt(form.layer()), renamed(old.get(), name).with(read));
    } else {
      layers.add(Layer.of(name, pages.clock(), read));
    }
    Schedule next = new Schedule(s.id(), s.name(), s.zone(), layers, s.overrides());
    return Schedule.parse(Json.write(next));
  }

  private static Layer renamed(Layer l, String name) {
    return new Layer(
            name, l.start(), l.end(), l.rotationStart(), l.turn(), l.people(), l.restrictions())
        .withHolidaysOf(l);
  }

  private static String fresh(Schedule s) {
    List<String> taken =
        s.layers().stream().flatMap(l -> l.calendar().stream()).map(Calendar::id).toList();
    int number = 1;
    while (taken.contains("calendar-" + number)) {
      number++;
    }
    return "calendar-" + number;
  }

  private CalendarSeen seen(Schedule s, Schedule next, CalendarForm form) {
    People people = books.people();
    PlanDiff diff =
        PlanDiff.between(
            new FinalSchedule(s),
            new FinalSchedule(next),
            PlanDiff.ahead(pages.clock()),
            people::zone);
    Layer read = layer(next, form.layer()).orElseGet(() -> next.layers().getLast());
    return CalendarSeen.of(read.calendar().orElseThrow(), diff, people);
  }

  private WebAnswer saved(WebRequest request, Document d, Schedule next, CalendarForm form) {
    Answer answer = books.save(request, Kind.SCHEDULE, d.id(), d.revision(), next);
    return Pages.problem(answer)
        .map(p -> page(request, Books.schedule(d), form, CalendarSeen.trouble(p)))
        .orElseGet(() -> Pages.done("/schedules/" + d.id(), "published"));
  }

  private WebAnswer page(WebRequest request, Schedule s, CalendarForm form, CalendarSeen seen) {
    String title = form.layer().isEmpty() ? "Layer from a calendar" : "Layer " + form.name();
    return pages.html(
        "oncall/calendar",
        Map.of(
            "shell", pages.shell(request, title, "oncall", ""),
            "form", form,
            "schedule", s,
            "seen", seen));
  }
}
