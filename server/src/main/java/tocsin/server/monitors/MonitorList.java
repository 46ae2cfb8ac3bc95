package tocsin.server.monitors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import tocsin.response.service.Service;

/// The list of monitors: one page of it.
///
/// @param sentence what there is to know first
/// @param counts how many stand how, among those that the search finds
/// @param page from 0
public record MonitorList(
    String sentence,
    Query query,
    List<Count> counts,
    List<Service> services,
    List<Row> rows,
    int found,
    int page,
    int total) {
  static final int ON_A_PAGE = 100;

  /// What is looked for; empty text for everything.
  public record Query(String text, String service, String state) {
    public String address(String state, int page) {
      return "/monitors?q="
          + encoded(text)
          + "&service="
          + encoded(service)
          + "&state="
          + encoded(state)
          + (page > 0 ? "&page=" + page : "");
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  /// One choice of the filter.
  public record Count(String value, String word, int count) {}

  /// One monitor.
  ///
  /// @param condition such as `above 5 for 5 min`
  /// @param says what there is to say about its state
  public record Row(
      String id,
      String title,
      String service,
      String condition,
      Standing standing,
      String says,
      Instant since,
      Strip strip) {}

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
