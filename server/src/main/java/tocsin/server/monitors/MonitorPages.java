package tocsin.server.monitors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.monitor.Traces;
import tocsin.response.words.ServiceId;
import tocsin.server.page.Pages;
import tocsin.server.page.Watched;
import tocsin.server.why.Hindsight;

/// `/monitors` and everything below.
public final class MonitorPages implements WebService {
  private final Pages pages;
  private final Book book;
  private final ListPages list;
  private final EditorPages editor;
  private final OnePages one;
  private final GridPages grids;
  private final Traces traces;
  private final WebService plain;

  /// @param plain answers what is not answered here: the form that every kind of document has
  public MonitorPages(Pages pages, MonitorWorld world, WebService plain) {
    Trying trying = new Trying(pages, world);
    this.pages = pages;
    this.traces = trying.traces();
    this.book = new Book(pages.world());
    this.list = new ListPages(pages, book, world.lint());
    this.editor = new EditorPages(pages, trying);
    this.one = new OnePages(pages, world, trying);
    this.grids = new GridPages(pages, trying);
    this.plain = plain;
  }

  /// How the monitors of each service stand; a service without monitors is not in it.
  public Map<ServiceId, Watched> watched() {
    return Tally.of(book.all());
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> steps = request.steps();
    if (steps.size() == 1 || steps.get(1).isEmpty()) {
      return list.list(request);
    }
    return request.method().equals("POST") ? posted(request, steps) : shown(request, steps);
  }

  private WebAnswer posted(WebRequest request, List<String> steps) {
    if (steps.size() == 4 && steps.get(1).equals("grid")) {
      return steps.get(3).equals("stop")
          ? grids.stop(request, steps.get(2))
          : grids
              .picked(request, steps.get(2))
              .map(s -> editor.again(request, s))
              .orElseGet(() -> pages.missing(request.path()));
    }
    if (steps.size() == 3) {
      return one.act(request, steps.get(1), steps.get(2));
    }
    return switch (steps.get(1)) {
      case "save" -> editor.save(request);
      case "try" -> editor.tried(request);
      case "compare" -> grids.begin(request).orElseGet(() -> editor.tried(request));
      default -> plain.answer(request);
    };
  }

  private WebAnswer shown(WebRequest request, List<String> steps) {
    String id = steps.get(1);
    String part = steps.size() == 3 ? steps.get(2) : "";
    if (id.equals("grid") && !part.isEmpty()) {
      return grids.shown(request, part);
    }
    if (id.equals("try") && !part.isEmpty()) {
      return editor.progress(request, part);
    }
    if (id.equals("new") && part.isEmpty()) {
      return editor.blank(request);
    }
    if (part.equals("explained")) {
      return new ExplainedPages(pages)
          .shown(request, id)
          .orElseGet(() -> pages.missing(request.path()));
    }
    Optional<Document> document = pages.rows().document(Kind.MONITOR, id);
    if (document.isEmpty()) {
      return pages.missing(request.path());
    }
    return switch (part) {
      case "" -> one.shown(request, document.get(), Optional.empty());
      case "why" ->
          new WhyPages(pages, new Hindsight(pages.world().views(), traces))
              .shown(request, id, document.get())
              .orElseGet(() -> pages.missing(request.path()));
      case "edit" -> editor.edit(request, document.get());
      case "form" -> plain.answer(request);
      default -> pages.missing(request.path());
    };
  }
}
