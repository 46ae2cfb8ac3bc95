package tocsin.server.host;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Role;
import tocsin.server.http.Forms;
import tocsin.server.http.Route;
import tocsin.server.http.SessionCookie;
import tocsin.server.page.Screens;
import tocsin.server.secret.Secrets;

/// Lets in people who were sent a link.
final class Welcome {
  private final Invitations invitations;
  private final Secrets secrets;
  private final Screens screens;
  private final InstantSource clock;

  Welcome(Invitations invitations, Secrets secrets, Screens screens, InstantSource clock) {
    this.invitations = invitations;
    this.secrets = secrets;
    this.screens = screens;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(Route.open("/join", this::join), Route.open("/enter", this::enter));
  }

  private WebAnswer join(WebRequest request) {
    Optional<String> user = invitations.joining(request);
    if (user.isEmpty()) {
      return usedUp();
    }
    if (!request.method().equals("POST")) {
      return WebAnswer.html(200, screens.join(user.get(), request.query(), Optional.empty()));
    }
    String password = Forms.read(request).getOrDefault("password", List.of("")).getFirst();
    try {
      secrets.setPassword(user.get(), password, secrets.role(user.get()).orElse(Role.RESPONDER));
      return signedIn(request, user.get());
    } catch (IllegalArgumentException e) {
      return WebAnswer.html(
          400, screens.join(user.get(), request.query(), Optional.ofNullable(e.getMessage())));
    }
  }

  private WebAnswer enter(WebRequest request) {
    return invitations
        .entering(request)
        .map(user -> signedIn(request, user))
        .orElseGet(this::usedUp);
  }

  private WebAnswer signedIn(WebRequest request, String user) {
    String token = secrets.begin(user, clock.instant());
    return WebAnswer.redirect(303, "/").with("set-cookie", SessionCookie.set(request, token));
  }

  private WebAnswer usedUp() {
    return WebAnswer.html(
        403,
        screens.error(
            403,
            "This link is used up",
            "It was used, is older than seven days, or was cut. Ask for a new one."));
  }
}
