package tocsin.server.oncall;

import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebRequest;
import tocsin.server.page.Pages;
import tocsin.server.page.Toast;

/// What was just done, and how it is taken back.
final class Done {
  static final String TOO_LONG =
      "This draft has grown too long for an address. Publish what you have, then go on.";

  private Done() {}

  /// The sentence for the word in the address; its Undo goes back to the revision before.
  ///
  /// @param path of the document
  /// @param revision the one that was made
  static Optional<Toast> toast(WebRequest request, String path, int revision) {
    String did = Pages.did(request);
    return said(did)
        .map(text ->
            did.equals("created")
                ? Toast.of(text, path + "/remove", Map.of())
                : back(text, path, revision));
  }

  private static Toast back(String text, String path, int revision) {
    return revision < 2
        ? Toast.of(text)
        : Toast.of(
            text,
            path + "/restore",
            Map.of("revision", Integer.toString(revision - 1), "seen", Integer.toString(revision)));
  }

  private static Optional<String> said(String did) {
    return switch (did) {
      case "published" -> Optional.of("Published. It counts from now on.");
      case "restored" -> Optional.of("Restored.");
      case "covered" -> Optional.of("You cover it.");
      case "created" -> Optional.of("Created.");
      case "saved" -> Optional.of("Saved. It counts for the next page.");
      case "moved" -> Optional.of("Step moved.");
      case "removed" -> Optional.of("Removed.");
      case "added" -> Optional.of("Added.");
      default -> Optional.empty();
    };
  }
}
