package tocsin.server.page;

import java.util.regex.Pattern;
import tocsin.ground.web.WebRequest;

/// A door for carbon's lines or pickles as it listens.
///
/// @param key the setting that opens it
/// @param bound the name or address it is bound to
public record CarbonDoor(String key, String bound, int port) {
  private static final Pattern NAME =
      Pattern.compile("(?:([A-Za-z0-9.-]{1,253})|\\[([0-9A-Fa-f:.]{2,45})])(?::\\d{1,5})?");
  private static final String HERE = "127.0.0.1";

  /// Where lines can be sent to.
  ///
  /// @param warning why not every machine can; empty when nothing stands in the way
  public record Reach(String host, int port, String warning) {
    /// No door at all.
    public static final Reach NONE = new Reach("", 0, "");

    public boolean isOpen() {
      return port > 0;
    }
  }

  /// Seen from a browser that opened this page.
  public Reach from(WebRequest request) {
    return from(host(request));
  }

  /// @param page the name under which a browser knows this server
  Reach from(String page) {
    if (isEverywhere()) {
      return new Reach(page, port, "");
    }
    return isLoopback(bound) && !isLoopback(page)
        ? new Reach(
            bound,
            port,
            "This door listens on "
                + bound
                + " only, so these lines work on the server’s own machine and nowhere else. To"
                + " take samples from others, start the server with --"
                + key
                + " 0.0.0.0:"
                + port
                + ".")
        : new Reach(bound, port, "");
  }

  private boolean isEverywhere() {
    return bound.isEmpty() || bound.equals("0.0.0.0") || bound.equals("::");
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }

  /// The machine as the reader's browser calls it.
  static String host(WebRequest request) {
    var m = NAME.matcher(request.header("host").orElse(""));
    return m.matches() ? (m.group(1) == null ? m.group(2) : m.group(1)) : HERE;
  }
}
