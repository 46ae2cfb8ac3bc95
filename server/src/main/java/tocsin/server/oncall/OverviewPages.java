package tocsin.server.oncall;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Directory;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.people.User;
import tocsin.response.words.UserId;
import tocsin.server.lint.Inspection;
import tocsin.server.page.Pages;
import tocsin.server.page.Toast;

/// Who is on call now and next in every schedule, and where nobody will be.
final class OverviewPages {
  private static final int SHOWN = 100;

  private final Pages pages;
  private final Inspection lint;
  private final Books books;

  OverviewPages(Pages pages, Inspection lint) {
    this.pages = pages;
    this.lint = lint;
    this.books = new Books(pages);
  }

  WebAnswer answer(WebRequest request) {
    Instant now = pages.clock();
    People people = books.people();
    Optional<UserId> reader = Books.reader(request, people);
    Moments moments =
        Moments.of(
            request, reader.flatMap(people::find).map(User::zone).orElse(java.time.ZoneOffset.UTC));
    String words = request.param("q").orElse("").strip();
    List<Document> found =
        pages.rows().documents(Kind.SCHEDULE).stream()
            .filter(d ->
                words.isEmpty()
                    || d.body()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(words.toLowerCase(java.util.Locale.ROOT)))
            .toList();
    Directory directory = books.directory();
    List<OverviewLine> lines =
        found.stream()
            .limit(SHOWN)
            .map(
                d -> Overview.line(d, directory, new Overview.Reader(people, moments, reader, now)))
            .toList();
    var shell = pages.shell(request, "On-call", "oncall", "documents").with(toast(request, found));
    return pages.html(
        "oncall/overview",
        Map.of(
            "shell",
            shell,
            "look",
            LintLook.of(lint.report()),
            "asked",
            CoverPages.askedOf(pages, request, people, moments),
            "page",
            new Overview(lines, found.size(), words, moments, now, reader.isPresent())));
  }

  private Optional<Toast> toast(WebRequest request, List<Document> all) {
    String id = request.param("schedule").orElse("");
    return all.stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .flatMap(d -> Done.toast(request, "/schedules/" + d.id(), d.revision()))
        .or(() ->
            Optional.of(Pages.did(request))
                .filter("removed"::equals)
                .map(x -> Toast.of("Removed.")));
  }
}
