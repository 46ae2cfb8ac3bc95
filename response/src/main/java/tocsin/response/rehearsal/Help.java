package tocsin.response.rehearsal;

import java.util.Map;
import java.util.Optional;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;

/// Lines about help that is asked for.
final class Help {
  private Help() {}

  /// Empty when a run is none of help.
  static Optional<Map<String, Object>> line(long second, PagingFact.RunStarted r) {
    return switch (r.source()) {
      case Run.Source.Asked a -> Optional.of(line(second, r, "user", a.user().value()));
      case Run.Source.PulledIn p -> Optional.of(line(second, r, "policy", p.policy().value()));
      case Run.Source.OwnPolicy o -> Optional.empty();
      case Run.Source.Direct d -> Optional.empty();
    };
  }

  private static Map<String, Object> line(
      long second, PagingFact.RunStarted r, String whom, String id) {
    Map<String, Object> line = Log.entry(second, r.incident());
    line.put("event", "responder_requested");
    line.put(whom, id);
    return line;
  }
}
