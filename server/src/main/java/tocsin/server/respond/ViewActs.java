package tocsin.server.respond;

import java.util.Optional;
import java.util.function.UnaryOperator;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.people.SavedView;
import tocsin.response.people.SavedViews;
import tocsin.response.words.UserId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// Saves and removes the reader's own views of the list. They are a document with a history, so
/// that a removal is taken back by its revision before.
final class ViewActs {
  private final Pages pages;

  ViewActs(Pages pages) {
    this.pages = pages;
  }

  /// @param what `save`, `remove` or `restore`
  ViewOutcome act(WebRequest request, String what) {
    Form form = new Form(request);
    try {
      return switch (what) {
        case "save" ->
            saved(
                request,
                "saved",
                v -> v.with(new SavedView(form.get("name"), filter(form).query())));
        case "remove" -> saved(request, "removed", v -> v.without(form.get("name")));
        case "restore" -> restored(request, form.number("revision"));
        default -> new ViewOutcome.Not("There is nothing like '" + what + "' to do to a view.");
      };
    } catch (IllegalArgumentException e) {
      return new ViewOutcome.Not(String.valueOf(e.getMessage()));
    }
  }

  private static ListFilter filter(Form form) {
    return ListFilter.of(form.get("query"));
  }

  private ViewOutcome saved(WebRequest request, String word, UnaryOperator<SavedViews> change) {
    UserId reader = reader(request);
    Optional<Document> before = pages.rows().document(Kind.VIEWS, reader.value());
    SavedViews views =
        before.map(d -> Json.read(d.body(), SavedViews.class)).orElse(SavedViews.none(reader));
    int revision = before.map(Document::revision).orElse(0);
    return submit(request, change.apply(views), revision, word + "-" + revision);
  }

  /// Back to a revision, if nothing was saved since the one after it. 0 is before the first.
  private ViewOutcome restored(WebRequest request, int revision) {
    UserId reader = reader(request);
    SavedViews old =
        pages.rows().history(Kind.VIEWS, reader.value()).stream()
            .filter(d -> d.revision() == revision)
            .findFirst()
            .map(d -> Json.read(d.body(), SavedViews.class))
            .orElse(SavedViews.none(reader));
    return submit(request, old, revision + 1, "back");
  }

  private ViewOutcome submit(WebRequest request, SavedViews views, int onTopOf, String word) {
    ListFilter filter = filter(new Form(request));
    return Pages.problem(
            pages.submit(
                new Input.Save(
                    Kind.VIEWS,
                    views.id().value(),
                    onTopOf,
                    Json.write(views),
                    Pages.actor(request))))
        .<ViewOutcome>map(ViewOutcome.Not::new)
        .orElseGet(
            () -> new ViewOutcome.Done(Pages.done(filter.in(filter.state()), "view-" + word)));
  }

  private static UserId reader(WebRequest request) {
    return new UserId(request.caller().map(WebRequest.Caller::id).orElse("nobody"));
  }
}
