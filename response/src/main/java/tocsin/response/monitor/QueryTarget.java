package tocsin.response.monitor;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// The target that draws a monitor's query of Datadog: a line for each group, of the numbers that
/// are compared. Pure.
public final class QueryTarget {
  private static final Pattern QUOTES = Pattern.compile("[\\\\']");
  private static final Pattern BREAKS = Pattern.compile("[\\r\\n]+");

  private QueryTarget() {}

  /// A call of `datadogMonitor`, in one line, since a chart takes each line for a target.
  ///
  /// @param query as it was written
  /// @param delay how much earlier than a tick its window ends
  public static String of(String query, Optional<Duration> delay) {
    String line = BREAKS.matcher(query.strip()).replaceAll(" ");
    String quoted = QUOTES.matcher(line).replaceAll(r -> "\\\\\\" + r.group());
    String later =
        delay.filter(d -> d.toSeconds() > 0).map(d -> ",'" + d.toSeconds() + "s'").orElse("");
    return "datadogMonitor('" + quoted + "'" + later + ")";
  }
}
