package tocsin.server.monitors;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Route;
import tocsin.response.service.Service;
import tocsin.server.lint.Inspection;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Rows;
import tocsin.server.page.Words;

/// The page of one monitor, and what can be done there.
final class OnePages {
  private static final int HISTORY = 200;
  private static final int SPELLS = 50;

  private final Pages pages;
  private final Rows rows;
  private final Trying trying;
  private final TestPage test;
  private final Groups groups;
  private final Inspection lint;

  OnePages(Pages pages, MonitorWorld world, Trying trying) {
    this.pages = pages;
    this.rows = pages.rows();
    this.trying = trying;
    this.test = new TestPage(pages, world.pager());
    this.groups = new Groups(trying.traces());
    this.lint = world.lint();
  }

  WebAnswer shown(WebRequest request, Document d, Optional<String> told) {
    Monitor m = Json.read(d.body(), Monitor.class);
    One one = one(m, d, told.orElse(""));
    return pages.html(
        "monitors/one",
        Map.of(
            "shell",
            pages
                .shell(request, m.title(), "monitors", "documents monitors")
                .with(Toasts.of(request, d.id(), d.revision())),
            "m",
            one));
  }

  private One one(Monitor m, Document d, String told) {
    Instant now = pages.clock();
    List<Happened> history = Happened.to(pages.world().views(), d.id(), HISTORY);
    Sketch sketch = Sketch.of(m, d.revision());
    Optional<Service> service = trying.service(sketch);
    Groups.Now seen = groups.now(m, now);
    List<Document> versions = rows.history(Kind.MONITOR, d.id());
    Instant since = versions.isEmpty() ? now : versions.getLast().at();
    Standing standing = Standing.of(m, history.stream().findFirst().map(Happened::fact));
    String name = service.map(Service::name).orElse(m.service().value());
    return new One(
        m,
        name,
        standing,
        history.isEmpty() ? "It has never fired." : Says.fact(history.getFirst().fact()) + ".",
        Says.sentence(m, name),
        m.route() == Route.CHAT
            ? ""
            : service
                .map(s -> new Paged(rows).sentence(s, now))
                .orElse("Its service is not there any more."),
        told,
        m.composite().isPresent()
            ? new JoinedSight(rows).of(m.reads())
            : Sight.of(trying.traces(), m.reads(), now),
        seen.groups(),
        seen.more(),
        seen.budgets(),
        Spells.of(history).stream().limit(SPELLS).toList(),
        Edits.of(versions),
        Strip.of(history, since, now),
        "Version "
            + d.revision()
            + ", changed by "
            + d.by().label()
            + ", "
            + Words.dayTime(d.at())
            + " UTC",
        Marks.of(history, rows.changes(), m.service(), now),
        new Muting(pages).on(m),
        Muting.parts(history),
        Hushed.of(rows, pages.world().views(), d.id()),
        Fault.of(m, lint.ofMonitors().getOrDefault(d.id(), List.of())),
        GroupStrips.of(pages.world().views(), d.id(), since, now));
  }

  WebAnswer act(WebRequest request, String id, String what) {
    Optional<Document> document = rows.document(Kind.MONITOR, id);
    if (what.equals("undo")) {
      return undone(request, id, document);
    }
    if (document.isEmpty()) {
      return pages.missing(request.path());
    }
    return switch (what) {
      case "on" -> switched(request, document.get(), true);
      case "off" -> switched(request, document.get(), false);
      case "mute" -> muted(request, document.get());
      case "unmute" ->
          answered(request, document.get(), new Muting(pages).unmute(request), "unmuted");
      case "restore" -> restored(request, document.get());
      case "remove" -> removed(request, document.get());
      case "test" ->
          shown(
              request,
              document.get(),
              Optional.of(test.sent(Json.read(document.get().body(), Monitor.class), request)));
      default -> pages.missing(request.path());
    };
  }

  private WebAnswer switched(WebRequest request, Document d, boolean on) {
    Sketch sketch = Sketch.of(Json.read(d.body(), Monitor.class), d.revision());
    return saved(
        request, d, sketch.with("enabled", Boolean.toString(on)).json(), on ? "on" : "off");
  }

  private WebAnswer muted(WebRequest request, Document d) {
    try {
      Monitor m = Json.read(d.body(), Monitor.class);
      return answered(request, d, new Muting(pages).mute(request, m), "muted");
    } catch (IllegalArgumentException e) {
      return shown(request, d, Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private WebAnswer answered(WebRequest request, Document d, Answer answer, String word) {
    return Pages.problem(answer)
        .map(p -> shown(request, d, Optional.of(p)))
        .orElseGet(() -> Pages.done("/monitors/" + d.id(), word));
  }

  private WebAnswer restored(WebRequest request, Document d) {
    int wanted = new Form(request).number("revision");
    return rows.history(Kind.MONITOR, d.id()).stream()
        .filter(h -> h.revision() == wanted)
        .findFirst()
        .map(old -> saved(request, d, old.body(), "restored"))
        .orElseGet(() -> pages.missing(request.path()));
  }

  /// The version before the present one becomes the present one, a removed monitor comes back.
  private WebAnswer undone(WebRequest request, String id, Optional<Document> present) {
    List<Document> versions = rows.history(Kind.MONITOR, id);
    if (versions.isEmpty()) {
      return pages.missing(request.path());
    }
    Document last = versions.getFirst();
    if (present.isEmpty()) {
      return saved(request, last, last.body(), "undone");
    }
    return versions.size() < 2
        ? removed(request, last)
        : saved(request, last, versions.get(1).body(), "undone");
  }

  private WebAnswer saved(WebRequest request, Document d, String body, String word) {
    Answer answer =
        pages.submit(
            new Input.Save(Kind.MONITOR, d.id(), d.revision(), body, Pages.actor(request)));
    return answered(request, d, answer, word);
  }

  private WebAnswer removed(WebRequest request, Document d) {
    Answer answer = pages.submit(new Input.Remove(Kind.MONITOR, d.id(), Pages.actor(request)));
    return Pages.problem(answer)
        .map(p -> shown(request, d, Optional.of(p)))
        .orElseGet(() -> Pages.done("/monitors?id=" + d.id(), "removed"));
  }
}
