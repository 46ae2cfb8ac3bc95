package tocsin.server.page;

import java.util.Locale;
import java.util.Optional;
import tocsin.ground.web.WebRequest.Caller;

/// What the frame around every page shows.
///
/// @param title of the page, for the browser's tab
/// @param section which entry of the rail is current: `now`, `incidents`, ...
/// @param live topic whose changes make the page fetch itself again; empty for none
/// @param open incidents that need someone
/// @param actions whether a bar of actions stands above the phone's bottom bar
/// @param seen number of a live event; the page shows at least what had happened up to it
public record Shell(
    Assets assets,
    String title,
    String section,
    String live,
    int open,
    boolean actions,
    Optional<Caller> caller,
    String csrf,
    String seen) {
  public String asset(String name) {
    return assets.path(name);
  }

  /// The address of one icon of the sprite.
  public String icon(String name) {
    return assets.path("icons.svg") + "#i-" + name;
  }

  public String current(String name) {
    return section.equals(name) ? "page" : "false";
  }

  /// Two letters for the face that is not there.
  public String initials() {
    String name = caller.map(Caller::name).orElse("?");
    return name.substring(0, Math.min(2, name.length())).toUpperCase(Locale.ROOT);
  }
}
