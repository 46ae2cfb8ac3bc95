package tocsin.server.http;

import java.util.Arrays;
import java.util.Optional;
import tocsin.ground.web.WebRequest;

/// The cookie that carries a session: read from requests, set and cleared in answers.
public final class SessionCookie {
  private static final String NAME = "tocsin";
  private static final String FENCE = "; HttpOnly; SameSite=Lax";

  private SessionCookie() {}

  /// The token that a request carries, whatever it is worth.
  public static Optional<String> read(WebRequest request) {
    return request.header("cookie").flatMap(SessionCookie::token);
  }

  private static Optional<String> token(String cookies) {
    return Arrays.stream(cookies.split(";", -1))
        .map(String::strip)
        .filter(c -> c.startsWith(NAME + "="))
        .map(c -> c.substring(NAME.length() + 1))
        .findFirst();
  }

  /// Value of `set-cookie` that begins a session; over TLS only when the request came over TLS.
  public static String set(WebRequest request, String token) {
    boolean secure = request.header("x-forwarded-proto").filter("https"::equals).isPresent();
    return NAME + "=" + token + "; Path=/; Max-Age=1209600" + FENCE + (secure ? "; Secure" : "");
  }

  /// Value of `set-cookie` that ends it.
  public static String clear() {
    return NAME + "=; Path=/; Max-Age=0" + FENCE;
  }
}
