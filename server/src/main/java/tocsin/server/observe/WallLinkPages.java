package tocsin.server.observe;

import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Caller;
import tocsin.server.observe.Shelf.Kept;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Toast;

/// Where links for screens on a wall are made, listed and taken back.
final class WallLinkPages {
  private static final int LONGEST_NAME = 100;

  private final Pages pages;
  private final Walls walls;

  WallLinkPages(Pages pages, Walls walls) {
    this.pages = pages;
    this.walls = walls;
  }

  WebAnswer show(WebRequest request, Kept kept) {
    Optional<Toast> toast =
        Pages.did(request).equals("revoked")
            ? Optional.of(Toast.of("The link opens nothing any more."))
            : Optional.empty();
    return page(request, kept, "", toast);
  }

  /// @param fresh address of a link that was just made; empty for none
  private WebAnswer page(WebRequest request, Kept kept, String fresh, Optional<Toast> toast) {
    return pages.html(
        "observe/dashboard-walls",
        Map.of(
            "shell",
            pages.shell(request, "Wall links", "dashboards", "").with(toast),
            "kept",
            kept,
            "links",
            walls.of(kept.id()),
            "fresh",
            fresh));
  }

  /// The gate lets nobody post who may only read.
  WebAnswer act(WebRequest request, Kept kept) {
    Form form = new Form(request);
    if (!form.get("revoke").isEmpty()) {
      walls.revoke(kept.id(), form.get("revoke"));
      return Pages.done("/dashboards/" + kept.id() + "/walls", "revoked");
    }
    String name = form.get("name");
    String shown = name.isEmpty() ? "A screen" : name;
    try {
      String token =
          walls.make(
              kept.id(),
              shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown,
              request.caller().map(Caller::name).orElse(""),
              pages.clock());
      return page(request, kept, "/wall/" + kept.id() + "?key=" + token, Optional.empty());
    } catch (IllegalArgumentException e) {
      return page(request, kept, "", Optional.of(Toast.of(String.valueOf(e.getMessage()))));
    }
  }
}
