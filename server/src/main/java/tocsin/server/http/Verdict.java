package tocsin.server.http;

import java.util.Optional;
import tocsin.ground.web.WebRequest.Caller;

/// What becomes of a request.
sealed interface Verdict {
  record Pass(Optional<Caller> caller, Optional<String> csrf) implements Verdict {}

  /// Nobody we know; a page goes to the sign-in, a program gets 401.
  record Unknown() implements Verdict {}

  record Forbidden(String why) implements Verdict {}
}
