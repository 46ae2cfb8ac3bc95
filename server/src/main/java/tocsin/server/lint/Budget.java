package tocsin.server.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.words.MonitorId;

/// How much of the pages that a team finds acceptable in a week it had in the last seven days.
///
/// @param allowed what the team states; empty when it states nothing
/// @param used incidents of its services that paged somebody
/// @param byMonitor the same of each monitor that opened one
/// @param isCut whether there were more pages than were counted
public record Budget(
    Optional<Integer> allowed, int used, Map<MonitorId, Integer> byMonitor, boolean isCut) {
  /// Nothing is stated, and nobody was paged.
  public static final Budget NONE = new Budget(Optional.empty(), 0, Map.of(), false);

  public Budget {
    byMonitor = Map.copyOf(byMonitor);
  }

  public boolean isOver() {
    return allowed.filter(a -> used > a).isPresent();
  }

  /// `6 of 10 pages in the last 7 days`.
  public String says() {
    String count = (isCut ? "at least " : "") + used;
    return allowed
            .map(a -> count + " of " + a + " pages")
            .orElse(count + (used == 1 ? " page" : " pages"))
        + " in the last 7 days";
  }

  /// The monitors that paged most, the first ones first.
  public List<Map.Entry<MonitorId, Integer>> noisiest(int most) {
    return byMonitor.entrySet().stream()
        .sorted(
            Map.Entry.<MonitorId, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .toList();
  }
}
