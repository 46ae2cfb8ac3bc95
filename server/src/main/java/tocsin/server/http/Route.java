package tocsin.server.http;

import tocsin.ground.web.WebService;

/// Where a service stands and who may ask it.
///
/// @param path with a trailing slash it stands for everything below it, which the service then sees
///   without that prefix unless `keepsPath`
/// @param maxBody largest body in bytes
public record Route(
    String path, Access access, int maxBody, boolean keepsPath, WebService service) {
  /// Who is let through.
  public enum Access {
    /// Everybody: sign-in, health, doors with keys of their own.
    OPEN,
    /// Clients on this machine, and anybody with a key or a login.
    METRICS,
    /// Whoever is signed in or has a key; pages send others to the sign-in.
    MEMBER
  }

  private static final int USUAL_BODY = 512 * 1024;

  public static Route open(String path, WebService service) {
    return new Route(path, Access.OPEN, USUAL_BODY, true, service);
  }

  public static Route metrics(String path, WebService service) {
    return new Route(path, Access.METRICS, 4 * USUAL_BODY, true, service);
  }

  public static Route member(String path, WebService service) {
    return new Route(path, Access.MEMBER, USUAL_BODY, true, service);
  }

  /// The same service under a prefix of its own, which it does not see.
  public Route under(String prefix) {
    return new Route(prefix + "/", access, maxBody, false, service);
  }

  boolean covers(String asked) {
    return path.endsWith("/") ? asked.startsWith(path) : asked.equals(path);
  }

  String below(String asked) {
    return keepsPath ? asked : asked.substring(path.length() - 1);
  }
}
