package tocsin.server.observe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.metrics.dashboard.Choosing.Offer;
import tocsin.metrics.dashboard.Chosen;
import tocsin.metrics.dashboard.Variable.Choice;

/// @param offers in the order of the dashboard
/// @param chosen what targets get
record FoundOptions(List<Offer> offers, Chosen chosen) {
  /// What each variable puts into a target, for the editor's preview.
  Map<String, String> globs() {
    Map<String, String> globs = new TreeMap<>();
    offers.forEach(o -> globs.put(o.variable().name(), chosen.into("$" + o.variable().name())));
    return globs;
  }

  /// The values of every variable, as a list even where all are chosen.
  Map<String, List<String>> each() {
    Map<String, List<String>> each = new TreeMap<>();
    for (Offer o : offers) {
      each.put(
          o.variable().name(),
          o.isAll() ? o.options().stream().map(Choice::value).toList() : o.chosen());
    }
    return each;
  }
}
