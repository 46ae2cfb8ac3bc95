package tocsin.server.oncall;

import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Directory;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.oncall.Schedule;
import tocsin.response.people.User;
import tocsin.response.words.UserId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// Reads and writes the documents of this room.
final class Books {
  private final Pages pages;

  Books(Pages pages) {
    this.pages = pages;
  }

  People people() {
    return new People(pages.rows().users());
  }

  /// Documents as the engine asks for them.
  Directory directory() {
    return pages.rows().directory();
  }

  /// The same, with a draft of a document as if it were saved.
  Directory directory(Document published, Object draft) {
    return pages
        .rows()
        .directory(
            new Document(
                published.kind(),
                published.id(),
                published.revision(),
                Json.write(draft),
                published.by(),
                published.at(),
                false));
  }

  Optional<Document> document(Kind kind, String id) {
    return pages.rows().document(kind, id).filter(d -> !d.removed());
  }

  static Schedule schedule(Document d) {
    return Json.read(d.body(), Schedule.class);
  }

  /// Whoever asks, if they can be paged.
  static Optional<UserId> reader(WebRequest request, People people) {
    return request
        .caller()
        .filter(c -> !c.id().startsWith("key-"))
        .flatMap(c -> people.find(new UserId(c.id())))
        .map(User::id);
  }

  Answer save(WebRequest request, Kind kind, String id, int revision, Object body) {
    return pages.submit(new Input.Save(kind, id, revision, Json.write(body), Pages.actor(request)));
  }

  /// Saves an older body again, if nobody has changed the document since the reader looked.
  Answer restore(WebRequest request, Kind kind, String id) {
    Form form = new Form(request);
    int wanted = form.number("revision");
    Optional<Document> now = pages.rows().document(kind, id);
    Optional<Document> old =
        pages.rows().history(kind, id).stream().filter(h -> h.revision() == wanted).findFirst();
    if (now.isEmpty() || old.isEmpty()) {
      return new Answer.NotFound(kind.word() + " " + id + " in revision " + wanted);
    }
    int seen = form.get("seen").isEmpty() ? now.get().revision() : form.number("seen");
    return pages.submit(new Input.Save(kind, id, seen, old.get().body(), Pages.actor(request)));
  }
}
