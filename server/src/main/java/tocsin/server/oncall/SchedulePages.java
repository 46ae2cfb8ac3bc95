package tocsin.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Json;
import tocsin.ground.time.TimeRange;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Directory;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.ScheduleOverride;
import tocsin.response.people.User;
import tocsin.response.words.UserId;
import tocsin.server.lint.Inspection;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// Below `/schedules`: who is on call everywhere, and every schedule with its drafts.
public final class SchedulePages implements WebService {
  private static final Duration LONGEST_COVER = Duration.ofDays(31);

  private final Pages pages;
  private final Inspection lint;
  private final CalendarPages calendars;
  private final Books books;
  private final WebService form;
  private final LayerPages layers;
  private final StarterPages starters;
  private final CoverPages covers;

  /// @param form answers what this room does not: the generic form
  public SchedulePages(Pages pages, Inspection lint, CalendarReading calendars, WebService form) {
    this.pages = pages;
    this.lint = lint;
    this.calendars = new CalendarPages(pages, calendars);
    this.books = new Books(pages);
    this.form = form;
    this.layers = new LayerPages(pages, this);
    this.starters = new StarterPages(pages);
    this.covers = new CoverPages(pages, this);
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> path = request.steps();
    if (path.size() == 1 || path.get(1).isEmpty()) {
      return new OverviewPages(pages, lint).answer(request);
    }
    boolean isPost = request.method().equals("POST");
    if (path.get(1).equals("new")) {
      return path.size() == 3 && path.get(2).equals("form") || isPost && path.size() == 2
          ? form.answer(request)
          : starters.answer(request);
    }
    Optional<Document> document = books.document(Kind.SCHEDULE, path.get(1));
    if (document.isEmpty()) {
      return path.size() == 3 && path.get(2).equals("restore") && isPost
          ? restored(request, path.get(1))
          : pages.missing(request.path());
    }
    return answer(request, document.get(), path);
  }

  private WebAnswer answer(WebRequest request, Document d, List<String> path) {
    if (path.size() == 2) {
      return request.method().equals("POST")
          ? form.answer(request)
          : page(request, d, Optional.empty());
    }
    if (path.get(2).equals("calendar")) {
      return calendars.answer(request, d);
    }
    if (path.get(2).equals("layers")) {
      return layers.answer(request, d, path.size() > 3 ? path.get(3) : "");
    }
    if (!request.method().equals("POST")) {
      return path.get(2).equals("form") ? form.answer(request) : pages.missing(request.path());
    }
    return switch (path.get(2)) {
      case "draft" -> drafted(request, d);
      case "publish" -> published(request, d);
      case "cover" -> covered(request, d);
      case "covers" -> covers.answer(request, d, path);
      case "restore" -> restored(request, d.id());
      default -> form.answer(request);
    };
  }

  /// The schedule as this request sees it, and why its draft is not, if it is not.
  record Look(Scene scene, Optional<String> trouble) {}

  Look look(WebRequest request, Document d, View asked) {
    People people = books.people();
    Schedule published = Books.schedule(d);
    Optional<UserId> reader = Books.reader(request, people);
    Moments moments =
        Moments.of(request, reader.flatMap(people::find).map(User::zone).orElse(published.zone()));
    Optional<String> trouble = trouble(asked.draft().on(published));
    View view = trouble.isPresent() ? asked.with(Draft.empty(d.revision())) : asked;
    Schedule schedule = view.draft().on(published);
    return new Look(
        new Scene(
            published,
            schedule,
            new FinalSchedule(schedule),
            view,
            people,
            moments,
            reader,
            pages.clock()),
        trouble);
  }

  private static Optional<String> trouble(Schedule drafted) {
    try {
      Schedule.parse(Json.write(drafted));
      return Optional.empty();
    } catch (BadFieldsException e) {
      return Optional.of("This draft cannot be used. " + e.getMessage());
    }
  }

  static Draft draft(Document d, String text) {
    return Draft.read(text).orElseGet(() -> Draft.empty(d.revision()));
  }

  WebAnswer page(WebRequest request, Document d, Optional<String> problem) {
    View asked =
        View.of(
            d.id(), n -> request.param(n).orElse(""), draft(d, request.param("draft").orElse("")));
    return page(request, d, asked, problem);
  }

  private Directory directory(Document d, Scene s) {
    return s.view().draft().isEmpty() ? books.directory() : books.directory(d, s.schedule());
  }

  private WebAnswer page(WebRequest request, Document d, View asked, Optional<String> problem) {
    Look look = look(request, d, asked);
    Scene s = look.scene();
    String pick = request.param("pick").orElse("");
    SchedulePage page =
        SchedulePage.of(s, directory(d, s), OverrideForm.filled(s, pick), d.revision());
    var shell =
        pages
            .shell(request, People.shown(s.schedule().name()), "oncall", "documents")
            .with(
                CoverPages.toast(request, d)
                    .or(() -> Done.toast(request, "/schedules/" + d.id(), d.revision())));
    return pages.html(
        "oncall/schedule",
        Map.of(
            "shell",
            shell,
            "page",
            page,
            "covers",
            covers.board(request, s),
            "calendars",
            CalendarNote.of(s),
            "look",
            LintLook.at(lint.report(), Kind.SCHEDULE, d.id()),
            "history",
            History.of(pages.rows().history(Kind.SCHEDULE, d.id()), s),
            "problem",
            problem.or(look::trouble).orElse("")));
  }

  private WebAnswer drafted(WebRequest request, Document d) {
    Form form = new Form(request);
    View view = View.of(d.id(), form, draft(d, form.get("draft")));
    Scene scene = look(request, d, view).scene();
    OverrideForm.Read read = OverrideForm.read(scene, form);
    Draft next = scene.view().draft().plus(read.overrides());
    String problem = next.fits() ? read.problem() : Done.TOO_LONG;
    return problem.isEmpty()
        ? WebAnswer.redirect(303, view.with(next).href())
        : page(request, d, view, Optional.of(problem));
  }

  private WebAnswer published(WebRequest request, Document d) {
    Form form = new Form(request);
    View view = View.of(d.id(), form, draft(d, form.get("draft")));
    Schedule next = look(request, d, view).scene().schedule();
    Answer answer = books.save(request, Kind.SCHEDULE, d.id(), form.number("revision"), next);
    return Pages.problem(answer)
        .map(p -> page(request, d, view, Optional.of(p)))
        .orElseGet(() -> Pages.done(view.with(Draft.empty(d.revision() + 1)).href(), "published"));
  }

  /// The reader takes a gap at once; the toast takes it back.
  private WebAnswer covered(WebRequest request, Document d) {
    Form form = new Form(request);
    Optional<UserId> reader = Books.reader(request, books.people());
    try {
      var gap = new TimeRange(Instant.parse(form.get("from")), Instant.parse(form.get("until")));
      if (reader.isEmpty() || gap.length().compareTo(LONGEST_COVER) > 0) {
        return page(request, d, Optional.of("Choose who covers it, and publish that."));
      }
      List<ScheduleOverride> mine = List.of(new ScheduleOverride.Add(reader.get(), gap));
      Schedule next = Draft.empty(d.revision()).plus(mine).on(Books.schedule(d));
      Answer answer = books.save(request, Kind.SCHEDULE, d.id(), d.revision(), next);
      return Pages.problem(answer)
          .map(p -> page(request, d, Optional.of(p)))
          .orElseGet(() -> Pages.done("/schedules?schedule=" + d.id(), "covered"));
    } catch (java.time.DateTimeException | IllegalArgumentException e) {
      return page(request, d, Optional.of("That gap is not there any more."));
    }
  }

  private WebAnswer restored(WebRequest request, String id) {
    Answer answer = books.restore(request, Kind.SCHEDULE, id);
    Optional<Document> d = books.document(Kind.SCHEDULE, id);
    Optional<String> problem = Pages.problem(answer);
    return problem.isPresent() && d.isPresent()
        ? page(request, d.get(), problem)
        : Pages.done("/schedules/" + id, "restored");
  }
}
