package tocsin.server.respond;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.ground.web.WebRequest;
import tocsin.server.page.Pages;
import tocsin.server.page.Toast;

/// What the list says after something was done to a saved view, with the way back: the word in the
/// address carries the revision before.
final class ViewToast {
  private static final Pattern DID = Pattern.compile("view-(saved|removed|back)(?:-(\\d{1,9}))?");

  private ViewToast() {}

  static Optional<Toast> told(WebRequest request) {
    Matcher did = DID.matcher(Pages.did(request));
    if (!did.matches()) {
      return Optional.empty();
    }
    String said =
        switch (did.group(1)) {
          case "saved" -> "The view is saved.";
          case "removed" -> "The view is removed.";
          default -> "Your views are as they were.";
        };
    return Optional.of(
        Optional.ofNullable(did.group(2))
            .map(revision ->
                Toast.of(
                    said,
                    "/incidents/views/restore",
                    Map.of("revision", revision, "query", ListFilter.of(request).query())))
            .orElse(Toast.of(said)));
  }
}
