package tocsin.server.learn;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.metrics.query.Frame;
import tocsin.metrics.render.Drawing;
import tocsin.metrics.render.Pictures;
import tocsin.response.desk.Input;
import tocsin.response.desk.ReviewAction;
import tocsin.response.people.User;
import tocsin.response.review.ActionItem;
import tocsin.response.review.FrozenSeries;
import tocsin.response.review.Graph;
import tocsin.response.review.Markdown;
import tocsin.response.review.Review;
import tocsin.response.review.Topic;
import tocsin.response.words.ActionItemId;
import tocsin.response.words.UserId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Rows;

/// `/reviews`: the list, one review, its frozen graphs, its Markdown, and what people write into
/// it.
public final class ReviewPages implements WebService {
  private final Pages pages;
  private final Rows rows;

  public ReviewPages(Pages pages) {
    this.pages = pages;
    this.rows = pages.rows();
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> path = request.steps();
    if (path.size() == 1) {
      return pages.html(
          "learn/reviews",
          Map.of(
              "shell", pages.shell(request, "Reviews", "reviews", "review"),
              "reviews", rows.reviews()));
    }
    boolean markdown = path.get(1).endsWith(".md");
    Optional<Review> review = rows.review(path.get(1).replaceFirst("\\.md$", ""));
    if (review.isEmpty()) {
      return pages.missing(request.path());
    }
    if (markdown) {
      return markdown(review.get());
    }
    if (path.size() == 4 && path.get(2).equals("graph")) {
      return graph(request, review.get(), path.get(3));
    }
    return request.method().equals("POST") && path.size() == 3
        ? edit(request, review.get(), path.get(2))
        : one(request, review.get(), "");
  }

  private WebAnswer one(WebRequest request, Review review, String problem) {
    return pages.html(
        "learn/review",
        Map.of(
            "shell",
            pages.shell(
                request,
                "Review of " + review.incident(),
                "reviews",
                "review/" + review.incident()),
            "review",
            review,
            "problem",
            problem));
  }

  private WebAnswer markdown(Review review) {
    Map<UserId, String> names =
        rows.users().stream().collect(Collectors.toMap(User::id, User::name));
    return WebAnswer.of(
            200,
            "text/markdown; charset=utf-8",
            Markdown.of(review, names).getBytes(StandardCharsets.UTF_8))
        .with("content-disposition", "inline; filename=\"" + review.incident() + ".md\"");
  }

  private WebAnswer graph(WebRequest request, Review review, String name) {
    String number = name.replaceFirst("\\.svg$", "");
    int index = number.matches("\\d{1,3}") ? Integer.parseInt(number) : -1;
    if (index < 0 || index >= review.graphs().size()) {
      return pages.missing(request.path());
    }
    String svg = Pictures.svg(drawing(review.graphs().get(index)));
    return WebAnswer.of(200, "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
  }

  private static Drawing drawing(Graph graph) {
    List<Frame> frames = new ArrayList<>();
    long from = Long.MAX_VALUE;
    long until = 0;
    for (FrozenSeries s : graph.series()) {
      long step = Math.max(1, s.step().toSeconds());
      double[] values = s.values();
      long start = s.start().getEpochSecond();
      from = Math.min(from, start);
      until = Math.max(until, start + step * values.length);
      frames.add(Frame.of(s.name(), start, start + step * values.length, step, values));
    }
    return new Drawing(
        760,
        300,
        graph.title(),
        frames.isEmpty() ? 0 : from,
        until,
        ZoneOffset.UTC,
        Drawing.Look.LIGHT,
        frames,
        List.of(),
        List.of());
  }

  private WebAnswer edit(WebRequest request, Review review, String what) {
    Optional<ReviewAction> action = action(what, new Form(request), review);
    if (action.isEmpty()) {
      return pages.missing(request.path());
    }
    Optional<String> problem =
        Pages.problem(
            pages.submit(
                new Input.EditReview(review.incident(), Pages.actor(request), action.get())));
    return problem.isPresent()
        ? one(request, review, problem.get())
        : WebAnswer.redirect(303, "/reviews/" + review.incident());
  }

  private static Optional<ReviewAction> action(String what, Form form, Review review) {
    return switch (what) {
      case "tell" ->
          Optional.of(new ReviewAction.Tell(Topic.valueOf(form.get("topic")), form.get("told")));
      case "move" ->
          Optional.of(
              new ReviewAction.Move(Review.State.valueOf(form.get("to")), form.get("reason")));
      case "item" ->
          Optional.of(
              new ReviewAction.AddItem(
                  ActionItem.Type.valueOf(form.get("type")),
                  form.get("title"),
                  Optional.of(form.get("owner")).filter(o -> !o.isEmpty()).map(UserId::new),
                  Optional.of(form.get("due")).filter(d -> !d.isEmpty()).map(LocalDate::parse)));
      case "item-state" ->
          review
              .item(new ActionItemId(form.get("item")))
              .map(i ->
                  new ReviewAction.ChangeItem(
                      new ActionItem(
                          i.id(),
                          i.type(),
                          i.title(),
                          i.owner(),
                          i.due(),
                          ActionItem.State.valueOf(form.get("state")),
                          i.proof())));
      default -> Optional.empty();
    };
  }
}
