package tocsin.server.setup;

import java.util.Map;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// `/settings`.
public final class SettingsPages implements WebService {
  private final Pages pages;

  public SettingsPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    boolean makes =
        request.method().equals("POST") && request.steps().size() > 1 && Pages.isAdmin(request);
    String made = makes ? pages.world().apiKey().apply(new Form(request).get("name")) : "";
    return pages.html(
        "setup/settings",
        Map.of("shell", pages.shell(request, "Settings", "settings", ""), "made", made));
  }
}
