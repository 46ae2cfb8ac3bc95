package tocsin.server.monitors;

import java.util.List;
import tocsin.response.service.Service;

/// The list of monitors: one page of it.
///
/// @param sentence what there is to know first
/// @param counts how many stand how, among those that the search finds
/// @param page from 0
public record MonitorList(
    String sentence,
    MonitorQuery query,
    List<Count> counts,
    List<Service> services,
    List<MonitorRow> rows,
    int found,
    int page,
    int total) {
  static final int ON_A_PAGE = 100;

  /// One choice of the filter.
  public record Count(String value, String word, int count) {}

  public String address(int page) {
    return query.address(query.state(), page);
  }

  public boolean hasNext() {
    return (page + 1) * ON_A_PAGE < found;
  }

  public int first() {
    return page * ON_A_PAGE + 1;
  }

  public int last() {
    return Math.min(found, (page + 1) * ON_A_PAGE);
  }
}
