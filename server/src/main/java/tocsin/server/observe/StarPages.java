package tocsin.server.observe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Input;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Toast;

/// Stars: the dashboards that somebody keeps at hand, on whatever screen they sign in.
final class StarPages {
  private static final String ON = "star-on";
  private static final String OFF = "star-off";

  private final Pages pages;

  StarPages(Pages pages) {
    this.pages = pages;
  }

  /// A key is nobody who could keep something.
  private static Optional<UserId> reader(WebRequest request) {
    return Pages.actor(request) instanceof Actor.Person(UserId user)
        ? Optional.of(user)
        : Optional.empty();
  }

  List<String> of(WebRequest request) {
    return reader(request).map(u -> pages.rows().stars(u.value())).orElse(List.of());
  }

  /// Puts a star on a dashboard or takes it away, and leads back to where the button stood.
  WebAnswer set(WebRequest request, String dashboard) {
    Optional<UserId> who = reader(request);
    if (who.isEmpty()) {
      return WebAnswer.text(403, "Stars are for people. Sign in as one.");
    }
    Form form = new Form(request);
    boolean on = form.get("on").equals("true");
    var problem = Pages.problem(pages.submit(new Input.Star(who.get(), dashboard, on)));
    String back = form.get("back").equals("list") ? "/dashboards" : "/dashboards/" + dashboard;
    return problem
        .map(p -> WebAnswer.text(409, p))
        .orElseGet(() -> Pages.done(back + "?starred=" + dashboard, on ? ON : OFF));
  }

  static Optional<Toast> told(WebRequest request) {
    String did = Pages.did(request);
    Optional<String> which = request.param("starred").filter(s -> s.matches("[a-z0-9._-]{1,80}"));
    return which
        .filter(w -> List.of(ON, OFF).contains(did))
        .map(w ->
            Toast.of(
                did.equals(ON) ? "Starred. It stands on top of your list." : "Star taken away.",
                "/dashboards/" + w + "/star",
                Map.of("on", String.valueOf(did.equals(OFF)), "back", "list")));
  }
}
