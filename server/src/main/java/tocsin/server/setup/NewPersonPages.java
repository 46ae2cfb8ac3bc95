package tocsin.server.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Fault;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Caller;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Kind;
import tocsin.response.people.User;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// `/people/new`: who somebody is and how they want to be told.
final class NewPersonPages {
  private final Pages pages;
  private final List<ContactKind> kinds;

  NewPersonPages(Pages pages, List<ContactKind> kinds) {
    this.pages = pages;
    this.kinds = kinds;
  }

  WebAnswer blank(WebRequest request) {
    return shown(request, NewPerson.blank(zone(request)), List.of());
  }

  /// Most people work where whoever adds them does.
  private String zone(WebRequest request) {
    String me = request.caller().map(Caller::id).orElse("");
    return pages.rows().users().stream()
        .filter(u -> u.id().value().equals(me))
        .findFirst()
        .map(User::zone)
        .map(z -> z.getId())
        .orElse("UTC");
  }

  WebAnswer made(WebRequest request) {
    NewPerson p = new NewPerson(new Form(request).all());
    Answer answer =
        pages.submit(new Input.Save(Kind.USER, p.id(), 0, p.json(), Pages.actor(request)));
    return switch (answer) {
      case Answer.Accepted a -> Pages.done("/people/" + a.subject(), "made");
      case Answer.Invalid i -> shown(request, p, said(i.faults()));
      default ->
          shown(request, p, List.of(taken(p).or(() -> Pages.problem(answer)).orElse("Not saved.")));
    };
  }

  private Optional<String> taken(NewPerson p) {
    return pages
        .rows()
        .document(Kind.USER, p.id())
        .map(d -> "Somebody signs in as “" + d.id() + "” already. Choose another name for that.");
  }

  /// Rules name ways; while one of these is wrong, so is its rule, and that helps nobody.
  private static List<String> said(List<Fault> faults) {
    List<String> all = faults.stream().map(Fault::toString).toList();
    List<String> first = all.stream().filter(f -> !f.startsWith("rules")).toList();
    return (first.isEmpty() ? all : first)
        .stream()
            .map(f -> f.replaceFirst("^contacts(?:\\[\\d+])?\\.?", "Way to reach them: "))
            .toList();
  }

  private WebAnswer shown(WebRequest request, NewPerson person, List<String> faults) {
    return pages.html(
        "setup/newperson",
        Map.of(
            "shell", pages.shell(request, "New person", "settings", ""),
            "p", person,
            "kinds", kinds,
            "faults", faults));
  }
}
