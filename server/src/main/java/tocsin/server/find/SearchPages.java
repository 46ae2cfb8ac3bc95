package tocsin.server.find;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.document.Kind;
import tocsin.response.incident.Incident;
import tocsin.response.people.SavedViews;
import tocsin.server.page.Pages;
import tocsin.server.page.Rows;

/// `/search?q=words`: what has a name with all of the words in it, as JSON for the palette.
public final class SearchPages implements WebService {
  private static final int MOST = 12;
  private static final int INCIDENTS = 200;

  private final Rows rows;
  private final NamedDocuments named = new NamedDocuments();

  public SearchPages(Pages pages) {
    this.rows = pages.rows();
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> words =
        Arrays.stream(request.param("q").orElse("").toLowerCase(Locale.ROOT).split("\\s+", -1))
            .filter(w -> !w.isEmpty())
            .toList();
    return WebAnswer.json(200, words.isEmpty() ? List.of() : found(words, request));
  }

  private List<Found> found(List<String> words, WebRequest request) {
    Stream<Found> saved = saved(request).filter(f -> fits(f, words));
    Stream<Found> incidents =
        Stream.of("open", "closed")
            .flatMap(g -> rows.incidents(g, INCIDENTS).stream())
            .map(SearchPages::incident)
            .filter(f -> fits(f, words));
    Stream<Found> documents =
        Arrays.stream(Kind.values())
            .filter(kind -> kind != Kind.VIEWS && kind.isForPeople())
            .flatMap(kind -> named.find(kind, rows.documents(kind), words));
    return Stream.of(saved, incidents, documents).flatMap(s -> s).limit(MOST).toList();
  }

  /// What the reader saved; what others saved is theirs.
  private Stream<Found> saved(WebRequest request) {
    return request
        .caller()
        .flatMap(c -> rows.document(Kind.VIEWS, c.id()))
        .map(d -> Json.read(d.body(), SavedViews.class))
        .stream()
        .flatMap(s -> s.views().stream())
        .map(v -> new Found(v.name(), "/incidents?" + v.query(), "saved view"));
  }

  private static boolean fits(Found f, List<String> words) {
    String text = (f.label() + " " + f.kind()).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  private static Found incident(Incident i) {
    return new Found(i.id() + " " + i.title(), "/incidents/" + i.id(), i.status().word());
  }
}
