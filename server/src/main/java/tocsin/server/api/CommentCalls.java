package tocsin.server.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.response.desk.Input;
import tocsin.response.desk.ReviewAction;
import tocsin.response.review.Margin;
import tocsin.response.review.Topic;
import tocsin.response.words.CommentId;
import tocsin.response.words.IncidentId;

/// Comments on reviews. The review itself does not carry them.
final class CommentCalls {
  private final ApiWorld world;
  private final Desks desks;

  CommentCalls(ApiWorld world, Desks desks) {
    this.world = world;
    this.desks = desks;
  }

  List<Endpoint> endpoints() {
    String at = "/reviews/{id}/comments";
    return List.of(
        Endpoint.get(at, "Comments on a review, oldest first", this::list),
        Endpoint.post(
            at,
            "Says something beside the review",
            List.of(
                DescribedField.must("text", "plain, at most 2,000 characters"),
                DescribedField.may(
                    "topic", "the section, as in `tell`; the whole review when left out")),
            c -> act(c, comment(IncidentCalls.fields(c)))),
        Endpoint.post(
            at + "/{comment}/resolve",
            "Nothing is left to do about a comment",
            List.of(),
            c -> act(c, new ReviewAction.SettleComment(new CommentId(c.part("comment"))))),
        Endpoint.post(
            at + "/{comment}/reopen",
            "Something is left to do after all",
            List.of(),
            c -> act(c, new ReviewAction.ReopenComment(new CommentId(c.part("comment"))))));
  }

  private WebAnswer list(Call call) {
    String id = call.part("id");
    if (world.views().row("review", id).isEmpty()) {
      return Desks.missing("review of '" + id + "'");
    }
    return world
        .views()
        .row("margin", id)
        .map(r -> answer(Json.read(r.body(), Margin.class)))
        .orElseGet(() -> answer(Margin.empty(new IncidentId(id))));
  }

  private static WebAnswer answer(Margin margin) {
    return WebAnswer.json(200, Map.of("items", margin.comments()));
  }

  private WebAnswer act(Call call, ReviewAction action) {
    return desks.submit(
        new Input.EditReview(new IncidentId(call.part("id")), Desks.actor(call.request()), action));
  }

  private static ReviewAction comment(Fields f) {
    Optional<Topic> topic = f.choice("topic", Topic.class);
    Optional<String> text = f.required("text", t -> t);
    f.check("comment");
    return new ReviewAction.Comment(topic, text.orElseThrow());
  }
}
