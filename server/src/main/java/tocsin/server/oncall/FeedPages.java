package tocsin.server.oncall;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Caller;
import tocsin.ground.web.WebService;
import tocsin.response.people.User;
import tocsin.response.words.UserId;
import tocsin.server.oncall.FeedPage.Line;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// `/calendars`: secret addresses of the reader's own calendar and of those of schedules.
public final class FeedPages implements WebService {
  private final Pages pages;
  private final FeedKeys keys;

  public FeedPages(Pages pages, FeedKeys keys) {
    this.pages = pages;
    this.keys = keys;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    if (request.steps().size() > 1) {
      return pages.missing(request.path());
    }
    return request.method().equals("POST") ? posted(request) : page(request, "", "");
  }

  private WebAnswer posted(WebRequest request) {
    Form form = new Form(request);
    Optional<Line> line =
        lines(request).stream().filter(l -> l.of().equals(form.get("of"))).findFirst();
    if (line.isEmpty()) {
      return pages.missing(request.path());
    }
    if (form.get("act").equals("end")) {
      keys.end(line.get().of());
      return WebAnswer.redirect(303, "/calendars");
    }
    String by = request.caller().map(Caller::name).orElse("");
    String path = FeedDoor.path(keys.make(line.get().of(), by, pages.clock()));
    return page(request, path, line.get().name());
  }

  private WebAnswer page(WebRequest request, String fresh, String name) {
    People people = new Books(pages).people();
    Optional<UserId> reader = Books.reader(request, people);
    Moments moments =
        Moments.of(request, reader.flatMap(people::find).map(User::zone).orElse(ZoneOffset.UTC));
    return pages.html(
        "oncall/calendars",
        Map.of(
            "shell",
            pages.shell(request, "Calendars", "oncall", ""),
            "page",
            new FeedPage(lines(request), fresh, name, moments)));
  }

  /// Nobody makes or ends the calendar of somebody else.
  private List<Line> lines(WebRequest request) {
    People people = new Books(pages).people();
    List<Line> all = new ArrayList<>();
    Books.reader(request, people)
        .ifPresent(u -> all.add(line("user/" + u, "Your shifts", "of all schedules")));
    pages
        .rows()
        .schedules()
        .forEach(s ->
            all.add(
                line("schedule/" + s.id(), People.shown(s.name()), "everybody's shifts of it")));
    return all;
  }

  private Line line(String of, String name, String about) {
    return new Line(of, name, about, keys.of(of));
  }
}
