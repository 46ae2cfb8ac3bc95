package tocsin.server.monitors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.response.change.Change;
import tocsin.response.words.ServiceId;

/// What is marked on the chart of a monitor: when it fired, and what was changed on its service in
/// the day that the chart shows. Pure.
final class Marks {
  private static final Duration SHOWN = Duration.ofHours(24);
  private static final int MOST_CHANGES = 20;
  private static final int LONGEST = 40;

  private Marks() {}

  /// A line each: seconds since 1970, and what happened.
  ///
  /// @param changes the newest first, of all services
  static String of(List<Happened> history, List<Change> changes, ServiceId service, Instant now) {
    Stream<String> fired =
        history.stream().filter(Happened::begins).map(h -> h.at().getEpochSecond() + " fired");
    Stream<String> changed =
        changes.stream()
            .filter(c -> c.service().equals(service) && c.at().isAfter(now.minus(SHOWN)))
            .limit(MOST_CHANGES)
            .map(c -> c.at().getEpochSecond() + " " + label(c));
    return Stream.concat(fired, changed).collect(Collectors.joining("\n"));
  }

  private static String label(Change c) {
    String version = c.toVersion().map(v -> " " + v).orElse("");
    String text = (c.kind().word() + version).replaceAll("\\s+", " ").strip();
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
