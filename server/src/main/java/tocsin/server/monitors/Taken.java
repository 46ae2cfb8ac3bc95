package tocsin.server.monitors;

import java.time.Duration;
import java.util.Optional;
import tocsin.response.people.Team;
import tocsin.response.words.MonitorId;
import tocsin.server.lint.Budget;
import tocsin.server.monitors.Tried.Check;

/// What a monitor would take of the pages that its team finds acceptable in a week. Pure.
///
/// @param times how often it would have fired
/// @param stretch over which it was tried
/// @param monitor whose present pages are among those that the team had
record Taken(int times, Duration stretch, MonitorId monitor) {
  private static final int WEEK_DAYS = 7;

  /// Empty for a team that states nothing.
  Optional<Check> of(Team team, Budget budget) {
    return budget.allowed().map(allowed -> check(team, budget, allowed));
  }

  private Check check(Team team, Budget budget, int allowed) {
    int takes = aWeek();
    int own = budget.byMonitor().getOrDefault(monitor, 0);
    int left = allowed - (budget.used() - own) - takes;
    String had =
        "the team had "
            + (budget.isCut() ? "at least " : "")
            + budget.used()
            + " in the last 7 days"
            + (own > 0 ? ", " + own + " of them by this monitor" : "");
    String said =
        "It would take "
            + takes
            + " of the "
            + allowed
            + " pages a week that "
            + team.name()
            + " finds acceptable; "
            + had;
    return new Check(left >= 0, left >= 0 ? said : said + ": " + -left + " too many");
  }

  /// Rounded up.
  private int aWeek() {
    return (int) Math.ceilDiv(times * (long) WEEK_DAYS, Math.max(1, stretch.toDays()));
  }
}
