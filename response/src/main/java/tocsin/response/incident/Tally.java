package tocsin.response.incident;

import java.util.List;

/// How many alerts an incident has. It may have more than are shown with it.
///
/// @param open those that nobody said are over
public record Tally(int alerts, int open) {
  static Tally of(List<Alert> alerts) {
    return new Tally(alerts.size(), Alerts.of(alerts).open());
  }
}
