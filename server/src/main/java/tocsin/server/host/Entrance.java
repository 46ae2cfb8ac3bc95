package tocsin.server.host;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Kind;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;
import tocsin.server.http.Forms;
import tocsin.server.http.Route;
import tocsin.server.http.SessionCookie;
import tocsin.server.page.Screens;
import tocsin.server.secret.Secrets;
import tocsin.server.secret.Secrets.SignIn;

/// What can be done without being signed in: signing in, and making the first account. Answering a
/// page through its signed link is left to [AnswerDoor].
final class Entrance {
  private static final Logger log = LoggerFactory.getLogger(Entrance.class);
  private static final String CSRF_TOKEN = "x-tocsin-csrf-token";

  private final Secrets secrets;
  private final ResponseWing response;
  private final Screens screens;
  private final InstantSource clock;
  private final String setUpToken;
  private final AnswerDoor answers;

  Entrance(
      Secrets secrets,
      ResponseWing response,
      Screens screens,
      AnswerDoor answers,
      String setUpToken) {
    this.secrets = secrets;
    this.response = response;
    this.screens = screens;
    this.clock = answers.clock();
    this.answers = answers;
    this.setUpToken = setUpToken;
  }

  List<Route> routes() {
    return List.of(
        Route.open("/sign-in", this::signIn),
        Route.open("/sign-out", this::signOut),
        Route.open("/set-up", this::setUp),
        Route.open("/answer", answers));
  }

  private WebAnswer signIn(WebRequest request) {
    String next = local(request.param("next").or(() -> field(request, "next")).orElse("/"));
    if (!request.method().equals("POST")) {
      return WebAnswer.html(200, screens.signIn(next, Optional.empty()));
    }
    String user = field(request, "user").orElse("").strip();
    String password = field(request, "password").orElse("");
    return switch (secrets.signIn(user, password, request.remote(), clock.instant())) {
      case SignIn.In(String token) ->
          WebAnswer.redirect(303, next).with("set-cookie", SessionCookie.set(request, token));
      case SignIn.Wrong w ->
          refused(401, next, "That name and password do not fit. After ten attempts, wait.");
      case SignIn.Wait w ->
          refused(429, next, "Too many attempts. Wait 15 minutes.").with("retry-after", "900");
    };
  }

  private WebAnswer refused(int status, String next, String why) {
    return WebAnswer.html(status, screens.signIn(next, Optional.of(why)));
  }

  private WebAnswer signOut(WebRequest request) {
    String expected = request.header(CSRF_TOKEN).orElse("");
    if (!request.method().equals("POST") || expected.isEmpty()) {
      return WebAnswer.redirect(303, "/");
    }
    if (!Secrets.same(field(request, "csrf").orElse(""), expected)) {
      return WebAnswer.html(
          403,
          screens.error(
              403,
              "Not allowed",
              "The form is not from this session. Reload the page, try again."));
    }
    SessionCookie.read(request).ifPresent(secrets::signOut);
    return WebAnswer.redirect(303, "/sign-in").with("set-cookie", SessionCookie.clear());
  }

  /// Only addresses of our own, so that a link cannot lead elsewhere after signing in. Browsers
  /// drop tabs and line ends from addresses, hence only what is printed.
  static String local(String next) {
    return next.matches("/(?!/)[!-~&&[^\\\\]]*") ? next : "/";
  }

  private WebAnswer setUp(WebRequest request) {
    String token = request.param("token").or(() -> field(request, "token")).orElse("");
    if (secrets.hasAccounts() || !Secrets.same(token, setUpToken)) {
      return usedUp();
    }
    if (!request.method().equals("POST")) {
      return WebAnswer.html(200, screens.setUp(token, Optional.empty()));
    }
    return firstAccount(request, token);
  }

  private WebAnswer usedUp() {
    return WebAnswer.html(
        403,
        screens.error(
            403,
            "This link is used up",
            "The first account exists already: sign in. Or take the newest link from the"
                + " server's output."));
  }

  private WebAnswer firstAccount(WebRequest request, String token) {
    String password = field(request, "password").orElse("");
    try {
      Secrets.check(password);
      String user = new UserId(field(request, "user").orElse("").strip()).value();
      Answer saved = save(request, user);
      if (!(saved instanceof Answer.Accepted)) {
        return WebAnswer.html(400, screens.setUp(token, Optional.of(problem(saved))));
      }
      if (!secrets.firstAccount(user, password)) {
        return usedUp();
      }
      String session = secrets.begin(user, clock.instant());
      return WebAnswer.redirect(303, "/").with("set-cookie", SessionCookie.set(request, session));
    } catch (IllegalArgumentException e) {
      return WebAnswer.html(400, screens.setUp(token, Optional.of(String.valueOf(e.getMessage()))));
    }
  }

  private Answer save(WebRequest request, String user) {
    // Somebody whom automation described before keeps contacts and rules.
    if (response.knows(user)) {
      return new Answer.Accepted(user, 0);
    }
    String email = field(request, "email").orElse("").strip();
    String name = field(request, "name").filter(n -> !n.isBlank()).orElse(user);
    List<Object> contacts =
        email.isEmpty()
            ? List.of(Map.of("kind", "console", "id", "log"))
            : List.of(
                Map.of("kind", "email", "id", "email", "address", email),
                Map.of("kind", "console", "id", "log"));
    List<Object> rules =
        List.of(
            Map.of("contact", email.isEmpty() ? "log" : "email", "delay", "0s", "urgency", "high"),
            Map.of("contact", email.isEmpty() ? "log" : "email", "delay", "0s", "urgency", "low"));
    String body =
        Json.write(
            Map.of("id", user, "name", name, "email", email, "contacts", contacts, "rules", rules));
    return submit(new Input.Save(Kind.USER, user, -1, body, new Actor.Person(new UserId(user))));
  }

  private static String problem(Answer answer) {
    return answer instanceof Answer.Invalid(var faults)
        ? String.join("; ", faults.stream().map(Object::toString).toList())
        : answer.toString();
  }

  private Answer submit(Input input) {
    try {
      return Futures.get(response.submit(input));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Refused("shutting down");
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("input not taken");
      return new Answer.Refused("The journal does not answer; nothing was changed. Try again.");
    }
  }

  private static Optional<String> field(WebRequest request, String name) {
    return Optional.ofNullable(Forms.read(request).get(name)).map(List::getFirst);
  }
}
