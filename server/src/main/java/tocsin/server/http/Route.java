package tocsin.server.http;

import java.util.Optional;
import tocsin.ground.web.PromptService;
import tocsin.ground.web.QuickService;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;

/// Where a service stands and who may ask it.
///
/// @param path with a trailing slash it stands for everything below it, which the service then sees
///   without that prefix unless `cut` is 0
/// @param maxBody largest body in bytes
/// @param cut how many characters of the path the service does not see
/// @param method the only one it stands for; empty for all
public record Route(
    String path, Access access, int maxBody, int cut, WebService service, String method) {
  /// For all methods.
  public Route(String path, Access access, int maxBody, int cut, WebService service) {
    this(path, access, maxBody, cut, service, "");
  }

  private static final int USUAL_BODY = 512 * 1024;

  private static final int LARGE_BODY = 4 * USUAL_BODY;

  private static final int SMALL_BODY = 16 * 1024;

  /// No body that is larger is even read.
  static final int LARGEST_BODY = 8 * USUAL_BODY;

  public static Route open(String path, WebService service) {
    return new Route(path, Access.OPEN, USUAL_BODY, 0, service);
  }

  public static Route metrics(String path, WebService service) {
    return new Route(path, Access.METRICS, LARGE_BODY, 0, service);
  }

  public static Route query(String path, WebService service) {
    return new Route(path, Access.METRICS_QUERY, LARGE_BODY, 0, service);
  }

  public static Route member(String path, WebService service) {
    return new Route(path, Access.MEMBER, USUAL_BODY, 0, service);
  }

  /// The same service under a prefix of its own, which it does not see.
  public Route under(String prefix) {
    return new Route(prefix + path, access, maxBody, prefix.length(), service, method);
  }

  /// The same for one method only; what else is asked there goes to whom it went to without it.
  public Route only(String one) {
    return new Route(path, access, maxBody, cut, service, one);
  }

  /// The same for bodies as large as any that is read.
  public Route bulk() {
    return new Route(path, access, LARGEST_BODY, cut, service, method);
  }

  /// Whether an answer can be begun at once, where the request was read.
  boolean isPrompt(WebRequest request) {
    return service instanceof PromptService && isJudgedAtOnce(request);
  }

  /// Who may have an answer before the request is handed to another thread, if the service has it.
  Optional<QuickService> quick(WebRequest request) {
    return service instanceof QuickService quick && isJudgedAtOnce(request)
        ? Optional.of(quick)
        : Optional.empty();
  }

  // No session is looked up, for which one may have to wait, and there is little to read.
  private static boolean isJudgedAtOnce(WebRequest request) {
    return request.body().length <= SMALL_BODY && request.header("cookie").isEmpty();
  }

  boolean covers(String asked, String how) {
    return (path.endsWith("/") ? asked.startsWith(path) : asked.equals(path))
        && (method.isEmpty() || method.equals(how));
  }

  String below(String asked) {
    return asked.substring(cut);
  }
}
