package tocsin.server.learn;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.metrics.render.Pictures;
import tocsin.response.desk.Input;
import tocsin.response.people.User;
import tocsin.response.review.Markdown;
import tocsin.response.review.Review;
import tocsin.response.review.Topic;
import tocsin.response.words.UserId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Rows;
import tocsin.server.page.Shell;

/// `/reviews`: the list, one review, its frozen graphs, its Markdown, and what people write into
/// it.
public final class ReviewPages implements WebService {
  private static final int COMPARED = 200;
  private static final int LOOKED_BACK = 5;

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
      return list(request);
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
    if (path.size() == 3 && path.get(2).equals("meeting")) {
      return meeting(request, page(request, review.get(), "", Map.of()));
    }
    return request.method().equals("POST") && path.size() == 3
        ? edit(request, review.get(), path.get(2))
        : one(request, page(request, review.get(), "", Map.of()));
  }

  private WebAnswer list(WebRequest request) {
    return pages.html(
        "learn/reviews",
        Map.of(
            "shell",
            pages.shell(request, "Reviews", "reviews", "review"),
            "shelf",
            Shelf.of(
                new Shelf.Found(pages.world().views(), rows.users(), pages.clock()),
                request.param("q").orElse(""))));
  }

  private ReviewPage page(
      WebRequest request, Review review, String problem, Map<Topic, String> kept) {
    List<User> users = rows.users();
    return new ReviewPage(
        review,
        rows.incident(review.incident().value()),
        users,
        Usual.of(rows.incidents("closed", COMPARED), review.incident()),
        request.param("for").filter("customers"::equals).isPresent(),
        problem,
        kept,
        Beside.of(review, rows.margin(review.incident()), users));
  }

  private WebAnswer one(WebRequest request, ReviewPage page) {
    Shell shell =
        pages
            .shell(request, "Review of " + page.id(), "reviews", "review/" + page.id())
            .with(ReviewToasts.of(page.review(), Pages.did(request)));
    return pages.html("learn/review", Map.of("shell", shell, "page", page));
  }

  private WebAnswer meeting(WebRequest request, ReviewPage page) {
    int at =
        request.param("at").filter(a -> a.matches("\\d{1,4}")).map(Integer::parseInt).orElse(1);
    Shell shell =
        pages
            .shell(request, "Meeting on " + page.id(), "reviews", "review/" + page.id())
            .with(ReviewToasts.of(page.review(), Pages.did(request)));
    return pages.html(
        "learn/meeting", Map.of("shell", shell, "meeting", Meeting.of(page, at, before(page))));
  }

  /// The last review of the same service that promised something.
  private Optional<Review> before(ReviewPage page) {
    return page.incident().stream()
        .flatMap(i ->
            rows.incidents("closed", COMPARED).stream()
                .filter(o -> o.service().equals(i.service()) && o.number() < i.number()))
        .limit(LOOKED_BACK)
        .flatMap(o -> rows.review(o.id().value()).stream())
        .filter(r -> !Meeting.promised(r).isEmpty())
        .findFirst();
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
    var seen =
        new FrozenGraph.Seen(
            request.param("look").filter("dark"::equals).isPresent(),
            request.param("narrow").isPresent(),
            request
                .param("pin")
                .filter(p -> p.matches("\\d{1,12}"))
                .map(Long::parseLong)
                .orElse(0L));
    String svg = Pictures.svg(FrozenGraph.drawing(review, review.graphs().get(index), seen));
    return WebAnswer.of(200, "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
  }

  private WebAnswer edit(WebRequest request, Review review, String what) {
    Form form = new Form(request);
    if (what.equals("hints")) {
      return hints(request, review, form);
    }
    return ReviewEdits.read(what, form, review)
        .map(asked ->
            switch (asked) {
              case ReviewEdits.Asked.Do d -> done(request, review, what, d);
              case ReviewEdits.Asked.Not n -> refused(request, review, n.why());
            })
        .orElseGet(() -> pages.missing(request.path()));
  }

  /// Hints on words that are being written, as a piece of the page. Nothing is changed.
  private WebAnswer hints(WebRequest request, Review review, Form form) {
    Optional<Topic> topic = ReviewEdits.topic(form);
    if (topic.isEmpty()) {
      return pages.missing(request.path());
    }
    ReviewPage page = page(request, review, "", Map.of());
    return pages.html(
        "learn/hints",
        Map.of(
            "shell", pages.shell(request, "", "reviews", ""),
            "page", page,
            "topic", topic.get(),
            "hints", page.beside().hints(topic.get(), form.get("told"))));
  }

  private WebAnswer done(
      WebRequest request, Review review, String what, ReviewEdits.Asked.Do asked) {
    return Pages.problem(
            pages.submit(
                new Input.EditReview(review.incident(), Pages.actor(request), asked.action())))
        .map(problem -> refused(request, review, problem))
        .orElseGet(() -> {
          Form form = new Form(request);
          int moment = form.number("moment");
          return Pages.done(
              "/reviews/" + review.incident() + (moment > 0 ? "/meeting?at=" + moment : ""),
              ReviewToasts.word(what, form, review) + ReviewToasts.place(what, form));
        });
  }

  /// The page again, with why, and with the words that would be lost otherwise.
  private WebAnswer refused(WebRequest request, Review review, String why) {
    Form form = new Form(request);
    Map<Topic, String> kept =
        Arrays.stream(Topic.values())
            .filter(t -> t.name().equals(form.get("topic")))
            .collect(Collectors.toMap(t -> t, t -> form.get("told")));
    Review fresh = rows.review(review.incident().value()).orElse(review);
    return one(request, page(request, fresh, why, kept));
  }
}
