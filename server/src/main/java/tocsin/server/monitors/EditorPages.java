package tocsin.server.monitors;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tocsin.ground.json.Fault;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.monitor.Monitor;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Rows;
import tocsin.server.page.Words;

/// The editor: shown, tried, saved.
final class EditorPages {
  private static final int LONGEST_ID = 60;

  private final Pages pages;
  private final Rows rows;
  private final Trying trying;

  EditorPages(Pages pages, Trying trying) {
    this.pages = pages;
    this.rows = pages.rows();
    this.trying = trying;
  }

  WebAnswer blank(WebRequest request) {
    Sketch sketch = Sketch.blank(request).called();
    List<String> services = rows.services().stream().map(s -> s.id().value()).toList();
    boolean only = services.size() == 1 && sketch.get("service").isEmpty();
    return shown(
        request,
        editor(
            only ? sketch.with("service", services.getFirst()) : sketch, List.of(), Tried.NOT_YET));
  }

  WebAnswer edit(WebRequest request, Document d) {
    Sketch sketch = Sketch.of(Json.read(d.body(), Monitor.class), d.revision());
    return shown(request, editor(sketch, List.of(), Tried.NOT_YET));
  }

  private Editor editor(Sketch sketch, List<Fault> faults, Tried tried) {
    List<String> whole =
        faults.stream().filter(f -> f.field().isEmpty()).map(Fault::problem).toList();
    String changed =
        rows.document(Kind.MONITOR, sketch.get("id"))
            .filter(d -> sketch.exists())
            .map(d ->
                "Version "
                    + d.revision()
                    + ", changed by "
                    + d.by().label()
                    + ", "
                    + Words.dayTime(d.at())
                    + " UTC.")
            .orElse("");
    return new Editor(sketch, rows.services(), whole, faults, changed, tried);
  }

  private WebAnswer shown(WebRequest request, Editor editor) {
    return pages.html(
        "monitors/editor",
        Map.of("shell", pages.shell(request, editor.title(), "monitors", ""), "e", editor));
  }

  /// What the values on screen would mean; as a part for the script, as a whole page without.
  WebAnswer tried(WebRequest request) {
    Sketch sketch = Sketch.of(new Form(request)).picked();
    Tried tried = trying.tried(sketch, request);
    return request.header("x-tocsin-part").isPresent()
        ? pages.html(
            "monitors/tried",
            Map.of(
                "shell",
                pages.shell(request, "", "monitors", ""),
                "t",
                tried,
                "days",
                sketch.get("days")))
        : shown(request, editor(sketch, List.of(), tried));
  }

  /// How far a try is, in hundredths.
  WebAnswer progress(WebRequest request, String name) {
    return WebAnswer.text(200, Integer.toString(trying.percent(request, name)))
        .with("cache-control", "no-store");
  }

  WebAnswer save(WebRequest request) {
    Sketch sent = Sketch.of(new Form(request));
    Sketch sketch = sent.get("id").isEmpty() ? sent.with("id", newId(sent.get("title"))) : sent;
    Answer answer =
        pages.submit(
            new Input.Save(
                Kind.MONITOR,
                sketch.get("id"),
                sketch.revision(),
                sketch.json(),
                Pages.actor(request)));
    return switch (answer) {
      case Answer.Accepted a ->
          Pages.done("/monitors/" + a.subject(), sketch.exists() ? "saved" : "made");
      case Answer.Invalid i -> again(request, sent, i.faults());
      default ->
          again(request, sent, List.of(new Fault("", Pages.problem(answer).orElse("not saved"))));
    };
  }

  /// The form with these values, tried.
  WebAnswer again(WebRequest request, Sketch sketch) {
    return again(request, sketch, List.of());
  }

  private WebAnswer again(WebRequest request, Sketch sketch, List<Fault> faults) {
    return shown(request, editor(sketch, faults, trying.tried(sketch, request)));
  }

  /// An id that people can read, made of the title.
  private String newId(String title) {
    String plain =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("-+$", "");
    String id = cut.isEmpty() ? "monitor" : cut;
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> n == 1 ? id : id + "-" + n)
        .filter(i -> isFree(i))
        .findFirst()
        .orElse(id);
  }

  private boolean isFree(String id) {
    Optional<Document> there = rows.document(Kind.MONITOR, id);
    return there.isEmpty();
  }
}
