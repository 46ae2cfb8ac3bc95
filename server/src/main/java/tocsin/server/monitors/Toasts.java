package tocsin.server.monitors;

import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebRequest;
import tocsin.server.page.Pages;
import tocsin.server.page.Toast;

/// What the pages of monitors say was just done, with the way back.
final class Toasts {
  private Toasts() {}

  /// On the list.
  static Optional<Toast> of(WebRequest request) {
    String id =
        request.param("id").filter(i -> i.matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}")).orElse("");
    return Pages.did(request).equals("removed") && !id.isEmpty()
        ? Optional.of(Toast.of("Removed.", "/monitors/" + id + "/undo", Map.of()))
        : Optional.empty();
  }

  /// On the page of one monitor.
  static Optional<Toast> of(WebRequest request, String id, int revision) {
    String undo = "/monitors/" + id + "/undo";
    return switch (Pages.did(request)) {
      case "made" ->
          Optional.of(
              Toast.of("Made. It watches from now on.", "/monitors/" + id + "/remove", Map.of()));
      case "saved" -> Optional.of(Toast.of("Saved as version " + revision + ".", undo, Map.of()));
      case "off" -> Optional.of(Toast.of("Switched off. It watches nothing.", undo, Map.of()));
      case "on" -> Optional.of(Toast.of("Switched on.", undo, Map.of()));
      case "muted" -> Optional.of(Toast.of("Muted. It looks on and pages nobody."));
      case "unmuted" -> Optional.of(Toast.of("It pages again."));
      case "restored" -> Optional.of(Toast.of("Restored.", undo, Map.of()));
      case "undone" -> Optional.of(Toast.of("Undone."));
      default -> Optional.<Toast>empty();
    };
  }
}
