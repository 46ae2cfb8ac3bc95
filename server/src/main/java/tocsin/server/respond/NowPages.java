package tocsin.server.respond;

import java.util.Map;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.server.page.Pages;

/// `/`: what needs somebody now.
public final class NowPages implements WebService {
  private final Pages pages;

  public NowPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    NowPage page = NowPage.of(pages.rows(), pages.clock());
    return pages.html(
        "respond/now",
        Map.of("shell", pages.shell(request, "Now", "now", "incidents documents"), "page", page));
  }
}
