package tocsin.server.oncall;

import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.people.User;
import tocsin.response.words.UserId;
import tocsin.server.lint.Inspection;
import tocsin.server.page.Pages;

/// Everything that is wrong with who is paged, with links to where it is mended.
public final class LintPages implements WebService {
  private final Pages pages;
  private final Inspection inspection;

  public LintPages(Pages pages, Inspection inspection) {
    this.pages = pages;
    this.inspection = inspection;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    if (request.steps().size() > 1) {
      return pages.missing(request.path());
    }
    People people = new Books(pages).people();
    Optional<UserId> reader = Books.reader(request, people);
    Moments moments =
        Moments.of(
            request, reader.flatMap(people::find).map(User::zone).orElse(java.time.ZoneOffset.UTC));
    return pages.html(
        "oncall/lint",
        Map.of(
            "shell", pages.shell(request, "Lint", "oncall", "documents"),
            "page", LintPage.of(inspection.report(), inspection.unowned(), moments)));
  }
}
