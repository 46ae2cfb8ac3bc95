package tocsin.server.respond;

import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.server.page.Pages;

/// `/`: what needs somebody now.
public final class NowPages implements WebService {
  private final Pages pages;
  private final Lookups lookups;

  public NowPages(Pages pages) {
    this.pages = pages;
    this.lookups = new Lookups(pages.rows(), pages.world().views());
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    String reader = request.caller().map(WebRequest.Caller::id).orElse("");
    People people = People.of(pages.rows().users(), reader);
    NowPage page =
        new NowView(pages.rows(), lookups, pages.world().engine(), people, pages.clock()).page();
    var shell =
        pages
            .shell(request, "Now", "now", "incidents documents monitors")
            .with(Told.toast(request, Optional.empty()));
    return pages.html("respond/now", Map.of("shell", shell, "page", page, "people", people));
  }
}
