package tocsin.server.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Role;
import tocsin.ground.web.WebService;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;

/// Answers every page of somebody who is signed in. Which class answers what: the first part of the
/// path says it.
public final class Pages implements WebService {
  private static final int ANSWER_SECONDS = 20;

  private final PageWorld world;
  private final Rows rows;
  private final IncidentPages incidents;
  private final ReviewPages reviews;
  private final DocPages documents;
  private final ChartPages charts;

  public Pages(PageWorld world) {
    this.world = world;
    this.rows = new Rows(world.views());
    this.incidents = new IncidentPages(this, rows);
    this.reviews = new ReviewPages(this, rows);
    this.documents = new DocPages(this, rows, world);
    this.charts = new ChartPages(this, world);
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> path = List.of(request.path().substring(1).split("/", -1));
    String first = path.getFirst();
    return switch (first) {
      case "" -> now(request);
      case "incidents" -> incidents.answer(request, path);
      case "reviews" -> reviews.answer(request, path);
      case "dashboards", "explore" -> charts.answer(request, path);
      case "settings" -> settings(request, path);
      default ->
          DocKind.of(first)
              .map(kind -> documents.answer(request, kind, path))
              .orElseGet(() -> missing(request.path()));
    };
  }

  private WebAnswer now(WebRequest request) {
    NowPage page = NowPage.of(rows, world.clock().instant());
    return html(
        "now", Map.of("shell", shell(request, "Now", "now", "incidents documents"), "page", page));
  }

  private WebAnswer settings(WebRequest request, List<String> path) {
    boolean makes = request.method().equals("POST") && path.size() > 1 && isAdmin(request);
    String made = makes ? world.apiKey().apply(new Form(request).get("name")) : "";
    return html(
        "settings", Map.of("shell", shell(request, "Settings", "settings", ""), "made", made));
  }

  Shell shell(WebRequest request, String title, String section, String live) {
    return shell(request, title, section, live, false);
  }

  Shell shell(WebRequest request, String title, String section, String live, boolean actions) {
    return new Shell(
        world.assets(),
        title,
        section,
        live,
        rows.incidents("open", 100).size(),
        actions,
        request.caller(),
        request.header("x-tocsin-csrf-token").orElse(""),
        request.header("x-tocsin-seen").orElse("0"));
  }

  Instant clock() {
    return world.clock().instant();
  }

  WebAnswer html(String template, Map<String, Object> parameters) {
    return WebAnswer.html(200, Html.render(template, parameters));
  }

  WebAnswer missing(String path) {
    return WebAnswer.html(
        404,
        new Screens(world.assets())
            .error(404, "There is nothing at " + path, "Check the address, or start at Now."));
  }

  /// Keys and links that let somebody in are for administrators.
  static boolean isAdmin(WebRequest request) {
    return request.caller().filter(c -> c.role() == Role.ADMIN).isPresent();
  }

  static Actor actor(WebRequest request) {
    return request
        .caller()
        .<Actor>map(c ->
            c.id().startsWith("key-")
                ? new Actor.Outside(c.name())
                : new Actor.Person(new UserId(c.id())))
        .orElse(new Actor.Outside("nobody"));
  }

  /// Hands an input in and waits until it is committed.
  Answer submit(Input input) {
    try {
      return world.desk().apply(input).get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Refused("shutting down; try again");
    } catch (ExecutionException | TimeoutException e) {
      return new Answer.Refused("the journal does not answer; nothing was changed. Try again.");
    }
  }

  /// Why an input did not happen; empty when it did.
  static Optional<String> problem(Answer answer) {
    return switch (answer) {
      case Answer.Accepted a -> Optional.empty();
      case Answer.Claimed c -> Optional.empty();
      case Answer.NoEffect n -> Optional.of(n.why());
      case Answer.Refused r -> Optional.of(r.why());
      case Answer.NotFound n -> Optional.of("There is no " + n.what());
      case Answer.Invalid i ->
          Optional.of(String.join("; ", i.faults().stream().map(Object::toString).toList()));
    };
  }
}
