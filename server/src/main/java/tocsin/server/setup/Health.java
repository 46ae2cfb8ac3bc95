package tocsin.server.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.response.incident.Incident;
import tocsin.server.page.Watched;
import tocsin.server.page.Words;

/// How something stands that can fail, as a shape and a word.
///
/// @param css `firing`, `acked`, `mitigated`, `warn`, `nodata`, `ok`
public record Health(String css, String word) {
  private static final List<String> WORST_FIRST =
      List.of("firing", "acked", "mitigated", "warn", "nodata", "ok");

  private static final Health NOT_WATCHED = new Health("nodata", "Not watched");

  /// Untaken before taken, then the worse.
  private static final Comparator<Incident> WORST =
      Comparator.comparing(Incident::status).thenComparing(Incident::severity);

  /// @param open incidents of the service
  static Health of(Stream<Incident> open, Watched watched) {
    Optional<Incident> worst = open.min(WORST);
    if (worst.isPresent()) {
      var status = worst.get().status();
      return new Health(Words.statusClass(status), Words.capital(status.word()));
    }
    if (watched.firing() + watched.broken() > 0) {
      return new Health("warn", "Warning");
    }
    if (watched.silent() > 0) {
      return new Health("nodata", "No data");
    }
    return watched.monitors() == 0 ? NOT_WATCHED : new Health("ok", "OK");
  }

  /// Smaller for what needs somebody sooner. What nothing watches is not in trouble, as far as
  /// anybody knows.
  int rank() {
    return equals(NOT_WATCHED) ? WORST_FIRST.size() : WORST_FIRST.indexOf(css);
  }

  /// Whether somebody should look.
  boolean isTrouble() {
    return rank() < WORST_FIRST.indexOf("nodata");
  }
}
