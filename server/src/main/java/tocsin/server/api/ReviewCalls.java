package tocsin.server.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tocsin.ground.json.Fields;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.response.desk.Input;
import tocsin.response.desk.ReviewAction;
import tocsin.response.document.Document;
import tocsin.response.people.User;
import tocsin.response.review.ActionItem;
import tocsin.response.review.Markdown;
import tocsin.response.review.Review;
import tocsin.response.review.Topic;
import tocsin.response.words.ActionItemId;
import tocsin.response.words.IncidentId;
import tocsin.response.words.UserId;

/// Reviews; each goes by the id of its incident.
final class ReviewCalls {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  private final ApiWorld world;
  private final Desks desks;

  ReviewCalls(ApiWorld world, Desks desks) {
    this.world = world;
    this.desks = desks;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
            "/reviews",
            "Reviews, newest first; ?limit=",
            c -> Desks.items(world.views().rows("review", Long.MAX_VALUE, c.limit(USUAL, MOST)))),
        Endpoint.get("/reviews/{id}", "The review of an incident", this::one),
        Endpoint.get("/reviews/{id}/markdown", "The same as Markdown", this::markdown),
        edit(
            "tell",
            "Says something to one of the six questions",
            List.of(
                DescribedField.must(
                    "topic", "cause, mitigation, response, timeline, impact or prevention"),
                DescribedField.must("told", "Markdown, in place of what was said before")),
            (f, r) -> tell(f)),
        edit(
            "move",
            "Moves it on",
            List.of(
                DescribedField.must("to", "draft, in_review, approved or published"),
                DescribedField.may("reason", "needed when it goes back")),
            (f, r) -> move(f)),
        edit(
            "own",
            "Gives it an owner",
            List.of(DescribedField.may("owner", "id of a user; nobody when left out")),
            (f, r) -> own(f)),
        edit(
            "items",
            "Adds an action item",
            List.of(
                DescribedField.must("type", "prevent, detect, mitigate or process"),
                DescribedField.must("title", "begins with a verb"),
                DescribedField.may("owner", "id of a user"),
                DescribedField.may("due", "a day, such as 2026-02-01")),
            (f, r) -> add(f)),
        edit(
            "items/{item}",
            "Changes an action item",
            List.of(
                DescribedField.may(
                    "state", "proposed, accepted, in_progress, done, verified, declined"),
                DescribedField.may("owner", "id of a user"),
                DescribedField.may("due", "a day")),
            ReviewCalls::change));
  }

  private interface Edit {
    ReviewAction of(Fields f, Asked asked);
  }

  /// The review as it stands, and which of its items is meant.
  private record Asked(Review review, String item) {}

  private Endpoint edit(String verb, String summary, List<DescribedField> body, Edit edit) {
    return Endpoint.post(
        "/reviews/{id}/" + verb,
        summary,
        body,
        c ->
            found(
                c,
                review -> {
                  ReviewAction action =
                      edit.of(IncidentCalls.fields(c), new Asked(review, c.part("item")));
                  return desks.submit(
                      new Input.EditReview(
                          new IncidentId(c.part("id")), Desks.actor(c.request()), action));
                }));
  }

  private WebAnswer found(Call call, Function<Review, WebAnswer> then) {
    return world
        .views()
        .row("review", call.part("id"))
        .map(r -> then.apply(Json.read(r.body(), Review.class)))
        .orElseGet(() -> Desks.missing("review of '" + call.part("id") + "'"));
  }

  private WebAnswer one(Call call) {
    return found(call, review -> WebAnswer.json(200, review));
  }

  private WebAnswer markdown(Call call) {
    return found(
        call,
        review ->
            WebAnswer.of(
                200,
                "text/markdown; charset=utf-8",
                Markdown.of(review, names()).getBytes(StandardCharsets.UTF_8)));
  }

  private Map<UserId, String> names() {
    Map<UserId, String> names = new HashMap<>();
    world
        .views()
        .rows("document", "user", Long.MAX_VALUE, MOST)
        .forEach(r -> {
          User user = Json.read(Json.read(r.body(), Document.class).body(), User.class);
          names.put(user.id(), user.name());
        });
    return names;
  }

  private static ReviewAction tell(Fields f) {
    Optional<Topic> topic =
        f.required("topic", t -> t).flatMap(t -> f.choice("topic", Topic.class));
    Optional<String> told = f.required("told", t -> t);
    f.check("tell");
    return new ReviewAction.Tell(topic.orElseThrow(), told.orElseThrow());
  }

  private static ReviewAction move(Fields f) {
    Optional<Review.State> to =
        f.required("to", t -> t).flatMap(t -> f.choice("to", Review.State.class));
    String reason = f.optional("reason", t -> t).orElse("");
    f.check("move");
    return new ReviewAction.Move(to.orElseThrow(), reason);
  }

  private static ReviewAction own(Fields f) {
    Optional<UserId> owner = f.optional("owner", UserId::new);
    f.check("own");
    return new ReviewAction.Own(owner);
  }

  private static ReviewAction add(Fields f) {
    Optional<ActionItem.Type> type =
        f.required("type", t -> t).flatMap(t -> f.choice("type", ActionItem.Type.class));
    Optional<String> title = f.required("title", t -> t);
    Optional<UserId> owner = f.optional("owner", UserId::new);
    Optional<LocalDate> due = f.optional("due", ReviewCalls::day);
    f.check("action item");
    return new ReviewAction.AddItem(type.orElseThrow(), title.orElseThrow(), owner, due);
  }

  private static ReviewAction change(Fields f, Asked asked) {
    ActionItem i =
        asked
            .review()
            .item(new ActionItemId(asked.item()))
            .orElseThrow(() ->
                new IllegalArgumentException("item '" + asked.item() + "' is not in this review"));
    Optional<ActionItem.State> state = f.choice("state", ActionItem.State.class);
    Optional<UserId> owner = f.optional("owner", UserId::new);
    Optional<LocalDate> due = f.optional("due", ReviewCalls::day);
    f.check("action item");
    return new ReviewAction.ChangeItem(
        new ActionItem(
            i.id(),
            i.type(),
            i.title(),
            owner.or(i::owner),
            due.or(i::due),
            state.orElse(i.state()),
            i.proof()));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + text + "' (expected: a day, 2026-02-01)", e);
    }
  }
}
