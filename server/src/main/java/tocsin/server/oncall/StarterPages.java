package tocsin.server.oncall;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Answer;
import tocsin.response.document.Kind;
import tocsin.response.oncall.Schedule;
import tocsin.response.people.User;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// A new schedule from one of three beginnings.
final class StarterPages {
  private static final int PLACES = 8;

  private final Pages pages;
  private final Books books;

  StarterPages(Pages pages) {
    this.pages = pages;
    this.books = new Books(pages);
  }

  WebAnswer answer(WebRequest request) {
    return request.method().equals("POST")
        ? created(request)
        : page(request, Map.of(), request.param("kind").orElse("weekly"), "");
  }

  private WebAnswer page(
      WebRequest request, Map<String, String> given, String kind, String problem) {
    People people = books.people();
    String zone = Books.reader(request, people).map(people::zone).map(ZoneId::getId).orElse("UTC");
    return pages.html(
        "oncall/starter",
        Map.of(
            "shell", pages.shell(request, "New schedule", "oncall", ""),
            "people", people,
            "kind", kind,
            "given", given,
            "zone", given.getOrDefault("zone", zone),
            "places", kind.equals("sun") ? 3 : PLACES,
            "problem", problem));
  }

  private WebAnswer created(WebRequest request) {
    Form form = new Form(request);
    String kind = form.get("kind");
    try {
      Schedule made = made(form, kind);
      Answer answer = books.save(request, Kind.SCHEDULE, made.id().value(), 0, made);
      Optional<String> problem = Pages.problem(answer);
      return problem.isPresent()
          ? page(request, form.all(), kind, problem.get())
          : Pages.done("/schedules/" + made.id(), "created");
    } catch (java.time.DateTimeException | IllegalArgumentException e) {
      return page(request, form.all(), kind, String.valueOf(e.getMessage()));
    }
  }

  private Schedule made(Form form, String kind) {
    String name = form.get("name");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("A schedule needs a name, such as Checkout primary.");
    }
    List<UserId> people = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      if (!form.get("p" + i).isEmpty()) {
        people.add(new UserId(form.get("p" + i)));
      }
    }
    if (people.isEmpty() || kind.equals("sun") && people.size() != 3) {
      throw new IllegalArgumentException(
          kind.equals("sun") ? "Choose three people." : "Choose at least one person.");
    }
    ZoneId zone =
        kind.equals("sun")
            ? ZoneId.of("UTC")
            : Moments.zone(form.get("zone"))
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "'"
                            + form.get("zone")
                            + "' is no time zone (expected: such as Europe/Berlin)."));
    LocalDate today = LocalDate.ofInstant(pages.clock(), zone);
    Starters starters = new Starters(new ScheduleId(id(name)), name, zone, people, today);
    return switch (kind) {
      case "sun" -> starters.followTheSun(zones(people));
      case "hours" -> starters.businessHours();
      default ->
          starters.weekly(DayOfWeek.valueOf(form.get("day")), LocalTime.parse(form.get("time")));
    };
  }

  private List<ZoneId> zones(List<UserId> people) {
    People all = books.people();
    return people.stream().map(p -> all.find(p).map(User::zone).orElse(ZoneOffset.UTC)).toList();
  }

  /// An id made of a name: `Checkout primary` is `checkout-primary`.
  static String id(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "on-call" : plain.substring(0, Math.min(80, plain.length()));
  }
}
