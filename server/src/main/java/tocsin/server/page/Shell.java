package tocsin.server.page;

import java.util.Locale;
import java.util.Optional;
import tocsin.ground.web.WebRequest.Caller;

/// What surrounds a page.
///
/// @param title of the page
/// @param section which entry of the navigation is current
/// @param live topics whose changes make the page fetch itself again, with spaces between
/// @param open incidents that need someone
/// @param actions whether a bar of actions stands above the phone's bottom bar
/// @param seen number of a live event; the page shows at least what had happened up to it
/// @param duty what the reader is on call for
/// @param toast what was just done
public record Shell(
    Assets assets,
    String title,
    String section,
    String live,
    int open,
    boolean actions,
    Optional<Caller> caller,
    String csrf,
    String seen,
    Optional<Duty> duty,
    Optional<Toast> toast) {
  /// A page for whoever comes.
  static Shell bare(Assets assets, String title) {
    return new Shell(
        assets,
        title,
        "",
        "",
        0,
        false,
        Optional.empty(),
        "",
        "0",
        Optional.empty(),
        Optional.empty());
  }

  /// The same page, which also says what was just done.
  public Shell with(Optional<Toast> said) {
    return new Shell(
        assets,
        title,
        section,
        live,
        open,
        actions,
        caller,
        csrf,
        seen,
        duty,
        said.or(this::toast));
  }

  public String asset(String name) {
    return assets.path(name);
  }

  /// The style sheet of the room, after the common one.
  public Optional<String> style() {
    return switch (section) {
      case "now", "incidents" -> Optional.of(asset("respond.css"));
      case "oncall" -> Optional.of(asset("oncall.css"));
      case "dashboards", "explore" -> Optional.of(asset("dashboard.css"));
      case "monitors", "settings" -> Optional.of(asset("monitors.css"));
      case "reviews", "insights" -> Optional.of(asset("learn.css"));
      default -> Optional.<String>empty();
    };
  }

  public String icon(String name) {
    return assets.path("icons.svg") + "#i-" + name;
  }

  /// For `aria-current`.
  public String current(String name) {
    return name.equals(section) ? "page" : "false";
  }

  /// Where the section of a page below it begins; empty on that page itself.
  public Optional<Crumb> parent() {
    return switch (section) {
      case "incidents" -> Optional.of(new Crumb("Incidents", "/incidents"));
      case "oncall" -> Optional.of(new Crumb("On-call", "/schedules"));
      case "dashboards" -> Optional.of(new Crumb("Dashboards", "/dashboards"));
      case "monitors" -> Optional.of(new Crumb("Monitors", "/monitors"));
      case "reviews" -> Optional.of(new Crumb("Reviews", "/reviews"));
      case "settings" -> Optional.of(new Crumb("Settings", "/settings"));
      default -> Optional.<Crumb>empty();
    };
  }

  /// A step of the way to a page.
  public record Crumb(String label, String href) {}

  public String initials() {
    return caller.map(c -> initials(c.name())).orElse("");
  }

  static String initials(String name) {
    String[] words = name.strip().split("\\s+", -1);
    String first = words[0].isEmpty() ? "?" : words[0].substring(0, 1);
    String last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
    return (first + last).toUpperCase(Locale.ROOT);
  }
}
