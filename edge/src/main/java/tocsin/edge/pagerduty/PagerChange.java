package tocsin.edge.pagerduty;

import java.time.Instant;
import java.util.List;
import tocsin.response.words.ServiceId;

/// A change event, decoded.
public record PagerChange(
    ServiceId service, String summary, String source, Instant at, List<String> links) {
  public PagerChange {
    links = List.copyOf(links);
  }
}
