package tocsin.server.monitors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.response.words.ServiceId;
import tocsin.server.page.Watched;

/// Counts monitors by service.
final class Tally {
  private Tally() {}

  static Map<ServiceId, Watched> of(List<BookEntry> all) {
    Map<ServiceId, Watched> byService = new HashMap<>();
    all.forEach(e -> byService.merge(e.monitor().service(), one(e.standing()), Watched::plus));
    return byService;
  }

  private static Watched one(Standing standing) {
    return switch (standing) {
      case FIRING -> new Watched(1, 1, 0, 0);
      case SILENT -> new Watched(1, 0, 1, 0);
      case BROKEN -> new Watched(1, 0, 0, 1);
      case QUIET, OFF -> new Watched(1, 0, 0, 0);
    };
  }
}
