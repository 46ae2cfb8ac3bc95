package tocsin.server.host;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tocsin.ground.web.WebRequest;
import tocsin.server.secret.Secrets;

/// Signed links that let a person in. What is signed names the state of the account, so that a link
/// is used up once a password was chosen with it.
final class Invitations {
  private static final Duration GOOD_FOR = Duration.ofDays(7);

  private final Secrets secrets;
  private final InstantSource clock;
  private final String start;

  /// @param start differs from one start of the server to the next
  Invitations(Secrets secrets, InstantSource clock, String start) {
    this.secrets = secrets;
    this.clock = clock;
    this.start = start;
  }

  /// The query of a link with which somebody chooses a password.
  String join(String user) {
    long until = clock.instant().plus(GOOD_FOR).getEpochSecond();
    return "u=" + encoded(user) + "&t=" + until + "&s=" + secrets.sign(joinText(user, until));
  }

  /// The query of a link that signs in by itself, until the server stops.
  String enter(String user) {
    return "u=" + encoded(user) + "&s=" + secrets.sign(enterText(user));
  }

  /// Whom a link of the first kind is for; empty when it is forged, too old or used up.
  Optional<String> joining(WebRequest request) {
    String user = request.param("u").orElse("");
    long until = number(request.param("t").orElse(""));
    boolean good =
        until >= clock.instant().getEpochSecond()
            && secrets.isSigned(joinText(user, until), request.param("s").orElse(""));
    return good ? Optional.of(user) : Optional.empty();
  }

  Optional<String> entering(WebRequest request) {
    String user = request.param("u").orElse("");
    return secrets.isSigned(enterText(user), request.param("s").orElse(""))
        ? Optional.of(user)
        : Optional.empty();
  }

  private String joinText(String user, long until) {
    return "join " + user + " " + until + " " + secrets.accountStamp(user);
  }

  private String enterText(String user) {
    return "enter " + user + " " + start;
  }

  private static long number(String text) {
    return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
