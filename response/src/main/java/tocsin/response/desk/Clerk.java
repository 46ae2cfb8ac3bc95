package tocsin.response.desk;

import java.util.List;
import java.util.Optional;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Fault;
import tocsin.ground.json.Json;
import tocsin.ground.loop.Decision;
import tocsin.response.document.Document;
import tocsin.response.document.DocumentFact;
import tocsin.response.document.Kind;
import tocsin.response.monitor.Monitor;
import tocsin.response.people.User;
import tocsin.response.people.Vetting;
import tocsin.response.words.Fact;
import tocsin.response.words.UserId;

/// Decides about documents: are they whole, does the writer know the latest revision. Pure.
final class Clerk {
  private final Documents documents;
  private final Directory directory;

  Clerk(Documents documents, Directory directory) {
    this.documents = documents;
    this.directory = directory;
  }

  Decision<Fact, Answer> save(Input.Save save) {
    Optional<Document> before = documents.find(save.of(), save.id());
    int known = before.map(Document::revision).orElse(0);
    boolean gone = before.map(Document::removed).orElse(true);
    if (save.expectedRevision() == 0 ? !gone : stale(save.expectedRevision(), known)) {
      return only(
          new Answer.Refused(
              save.of().word()
                  + " "
                  + save.id()
                  + ": revision "
                  + known
                  + " is the latest (expected: you edit that one; read it again)"));
    }
    try {
      String sent = Documentation.canonical(save.of(), save.body());
      Documentation.checkId(save.of(), save.id(), sent);
      String body = save.of() == Kind.USER ? vetted(save.id(), sent) : sent;
      if (save.of() == Kind.MONITOR) {
        Compositions.check(Json.read(body, Monitor.class), directory);
      }
      return new Decision<>(
          List.of(new DocumentFact.Saved(save.of(), save.id(), known + 1, body, save.by())),
          new Answer.Accepted(save.id(), known + 1));
    } catch (BadFieldsException e) {
      return only(new Answer.Invalid(e.faults()));
    } catch (BadJsonException | IllegalArgumentException e) {
      return only(new Answer.Invalid(List.of(new Fault("", String.valueOf(e.getMessage())))));
    }
  }

  /// With the contact methods that wait for their code.
  private String vetted(String id, String sent) {
    Optional<User> before = directory.user(new UserId(id));
    return Json.write(Vetting.vetted(before, Json.read(sent, User.class)));
  }

  Decision<Fact, Answer> remove(Input.Remove remove) {
    Optional<Document> before = documents.find(remove.of(), remove.id()).filter(d -> !d.removed());
    if (before.isEmpty()) {
      return only(new Answer.NotFound(remove.of().word() + " " + remove.id()));
    }
    Optional<String> user = directory.userOf(remove.of(), remove.id());
    if (user.isPresent()) {
      return only(
          new Answer.Refused(
              remove.of().word() + " " + remove.id() + " is still used by " + user.get()));
    }
    int revision = before.get().revision() + 1;
    return new Decision<>(
        List.of(new DocumentFact.Removed(remove.of(), remove.id(), revision, remove.by())),
        new Answer.Accepted(remove.id(), revision));
  }

  private static boolean stale(int expected, int known) {
    return expected > 0 && expected != known;
  }

  private static Decision<Fact, Answer> only(Answer answer) {
    return new Decision<>(List.of(), answer);
  }
}
