package tocsin.server.oncall;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.oncall.Chronicle;
import tocsin.response.oncall.Edition;
import tocsin.response.oncall.Feed;
import tocsin.response.oncall.Feed.Saved;
import tocsin.response.oncall.Feeding;
import tocsin.response.oncall.Feeding.Source;
import tocsin.response.words.UserId;
import tocsin.server.page.Pages;
import tocsin.server.page.Rows;

/// Makes the feed of a person or a schedule from the revisions of schedules.
final class FeedBooks {
  private final Rows rows;
  private final People people;
  private final Feeding feeding;

  FeedBooks(Pages pages) {
    this.rows = pages.rows();
    this.people = new Books(pages).people();
    this.feeding = Feeding.at(pages.clock(), people::name);
  }

  /// @param of such as `user/ana`; empty when that is not there any more
  Optional<Feed> of(String of) {
    String id = of.substring(of.indexOf('/') + 1);
    if (of.startsWith("user/")) {
      return people.find(new UserId(id)).map(u -> feeding.of(u.id(), sources(present())));
    }
    return present().stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .map(d -> feeding.of(sources(List.of(d)).getFirst()));
  }

  private List<Document> present() {
    return rows.documents(Kind.SCHEDULE).stream().filter(d -> !d.removed()).toList();
  }

  private List<Source> sources(List<Document> schedules) {
    Map<String, List<Document>> histories =
        rows.histories(Kind.SCHEDULE, schedules.stream().map(Document::id).toList()).stream()
            .collect(groupingBy(Document::id));
    return schedules.stream()
        .map(d ->
            new Source(
                Books.schedule(d),
                chronicle(d, histories.getOrDefault(d.id(), List.of())),
                new Saved(d.revision(), d.at())))
        .toList();
  }

  /// The oldest revision that is kept tells of what was before as well, unless it is the first.
  private static Chronicle chronicle(Document present, List<Document> revisions) {
    Document oldest =
        revisions.stream().min(Comparator.comparingInt(Document::revision)).orElse(present);
    return new Chronicle(
        Stream.concat(Stream.of(present), revisions.stream())
            .distinct()
            .map(d -> {
              boolean cut = d.equals(oldest) && d.revision() > 1;
              return new Edition(
                  cut ? Instant.EPOCH : d.at(),
                  d.removed() ? Optional.empty() : Optional.of(Books.schedule(d)));
            })
            .toList());
  }
}
