package tocsin.server.respond;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.incident.Incident;
import tocsin.response.people.SavedView;
import tocsin.response.service.Service;
import tocsin.response.words.UserId;

/// What the list of incidents shows.
///
/// @param open how many there are; a thousand stands for more
/// @param resolved those of the last week, under the open ones, when nothing was filtered
/// @param zone of the reader's clock
/// @param saved the reader's own views
/// @param next number below which the next stretch begins; 0 when this is the last
public record IncidentList(
    Instant now,
    ListFilter filter,
    int open,
    List<Row> rows,
    List<Row> resolved,
    int next,
    List<Service> services,
    Map<String, String> names,
    String zone,
    List<SavedView> saved) {

  /// The saved view that shows just this.
  public Optional<SavedView> shown() {
    return saved.stream().filter(v -> isShown(v)).findFirst();
  }

  public boolean isShown(SavedView view) {
    return ListFilter.of(view.query()).query().equals(filter.query());
  }

  /// Where a saved view leads to.
  public static String address(SavedView view) {
    ListFilter filter = ListFilter.of(view.query());
    return filter.in(filter.state());
  }

  /// One incident.
  ///
  /// @param faces ids of those it is with
  /// @param who such as `Paging Ana`
  public record Row(Incident incident, List<String> faces, String who, Optional<String> service) {
    public String id() {
      return incident.id().value();
    }
  }

  static Row row(Incident i, List<UserId> faces, People people, Map<String, String> services) {
    return new Row(
        i,
        faces.stream().limit(3).map(UserId::value).toList(),
        Turn.brief(i, faces, people),
        Optional.ofNullable(services.get(i.service().value())));
  }
}
