package tocsin.server.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;

/// What makes the pages an app on a telephone: the manifest, the service worker and the page it
/// shows when the server cannot be reached.
public final class Installing implements WebService {
  public static final List<String> PATHS = List.of("/manifest.webmanifest", "/sw.js", "/offline");
  private static final String CANVAS = "#f5f4f1";

  private final Assets assets;

  public Installing(Assets assets) {
    this.assets = assets;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    return switch (request.path()) {
      case "/sw.js" -> WebAnswer.of(200, "text/javascript; charset=utf-8", worker());
      case "/offline" ->
          WebAnswer.html(
              200, Html.render("offline", Map.of("shell", Shell.bare(assets, "Offline"))));
      default ->
          WebAnswer.of(
              200,
              "application/manifest+json; charset=utf-8",
              Json.write(manifest()).getBytes(StandardCharsets.UTF_8));
    };
  }

  /// What it shows needs the icon, whose address changes with its content.
  private byte[] worker() {
    return new String(assets.bytes("sw.js"), StandardCharsets.UTF_8)
        .replace("'icon-192.png'", "'" + assets.path("icon-192.png") + "'")
        .getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> manifest() {
    return Map.of(
        "name", "Tocsin",
        "short_name", "Tocsin",
        "description", "Incidents, on-call, monitors and dashboards",
        "id", "/",
        "start_url", "/",
        "scope", "/",
        "display", "standalone",
        "background_color", CANVAS,
        "theme_color", CANVAS,
        "icons",
            List.of(
                icon("icon-192.png", "192x192", "image/png"),
                icon("icon-512.png", "512x512", "image/png"),
                icon("icon.svg", "any", "image/svg+xml")));
  }

  private Map<String, String> icon(String file, String sizes, String type) {
    return Map.of("src", assets.path(file), "sizes", sizes, "type", type);
  }
}
