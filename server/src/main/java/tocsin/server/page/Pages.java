package tocsin.server.page;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Role;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;

/// What every page of somebody who is signed in is made of: the shell around it, its template, and
/// the way of an input to the desk.
public final class Pages {
  private static final int ANSWER_SECONDS = 20;

  private final PageWorld world;
  private final Rows rows;

  public Pages(PageWorld world) {
    this.world = world;
    this.rows = new Rows(world.views(), world.documents());
  }

  public PageWorld world() {
    return world;
  }

  public Rows rows() {
    return rows;
  }

  public Shell shell(WebRequest request, String title, String section, String live) {
    return shell(request, title, section, live, false);
  }

  public Shell shell(
      WebRequest request, String title, String section, String live, boolean actions) {
    return new Shell(
        world.assets(),
        title,
        section,
        live,
        (int) rows.incidents("open", 100).stream().filter(Pages::needsSomebody).count(),
        actions,
        request.caller(),
        request.header("x-tocsin-csrf-token").orElse(""),
        request.header("x-tocsin-seen").orElse("0"),
        duty(request),
        Optional.empty());
  }

  private static boolean needsSomebody(Incident i) {
    return i.status() == Status.TRIGGERED;
  }

  private Optional<Duty> duty(WebRequest request) {
    return request
        .caller()
        .flatMap(c -> Duty.of(new UserId(c.id()), rows.schedules(), world.clock().instant()));
  }

  public Instant clock() {
    return world.clock().instant();
  }

  public WebAnswer html(String template, Map<String, Object> parameters) {
    return WebAnswer.html(200, Html.render(template, parameters));
  }

  public WebAnswer missing(String path) {
    return WebAnswer.html(
        404,
        new Screens(world.assets())
            .error(404, "There is nothing at " + path, "Check the address, or start at Now."));
  }

  /// Keys and links that let somebody in are for administrators.
  public static boolean isAdmin(WebRequest request) {
    return request.caller().filter(c -> c.role() == Role.ADMIN).isPresent();
  }

  public static Actor actor(WebRequest request) {
    return request
        .caller()
        .<Actor>map(c ->
            c.id().startsWith("key-")
                ? new Actor.Outside(c.name())
                : new Actor.Person(new UserId(c.id())))
        .orElse(new Actor.Outside("nobody"));
  }

  /// Hands an input in and waits until it is committed.
  public Answer submit(Input input) {
    try {
      return world.desk().apply(input).get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Refused("shutting down; try again");
    } catch (ExecutionException | TimeoutException e) {
      return new Answer.Refused("the journal does not answer; nothing was changed. Try again.");
    }
  }

  /// Leads to a page that says what was just done; the page finds the word in [#did].
  public static WebAnswer done(String path, String word) {
    return WebAnswer.redirect(303, path + (path.indexOf('?') < 0 ? "?" : "&") + "did=" + word);
  }

  /// What [#done] was told, a word of our own; what anybody else wrote there matches nothing.
  public static String did(WebRequest request) {
    return request.param("did").filter(d -> d.matches("[a-z0-9-]{1,40}")).orElse("");
  }

  /// Why an input did not happen; empty when it did.
  public static Optional<String> problem(Answer answer) {
    return switch (answer) {
      case Answer.Accepted a -> Optional.empty();
      case Answer.Claimed c -> Optional.empty();
      case Answer.OfLink l -> Optional.empty();
      case Answer.NoEffect n -> Optional.of(n.why());
      case Answer.Refused r -> Optional.of(r.why());
      case Answer.NotFound n -> Optional.of("There is no " + n.what());
      case Answer.Invalid i ->
          Optional.of(String.join("; ", i.faults().stream().map(Object::toString).toList()));
    };
  }
}
