package tocsin.response.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tocsin.ground.time.TimeRange;
import tocsin.response.change.Evidence;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Trace;

/// What the series of the failing service's instances show: which left their usual range and when,
/// which version each instance ran, and how many processes were killed. Instances are found in the
/// targets of the service's own monitors. Versions are known by the last node of a name, as deploy
/// tools write them.
///
/// @param departures earliest first
/// @param versions by failing instance, at the detection
record Signs(List<Departure> departures, Map<String, String> versions, List<Kills> kills) {
  private static final Pattern VERSION =
      Pattern.compile("(^|\\.)(build|version|release|revision)$");
  private static final Duration HISTORY = Duration.ofMinutes(20);
  private static final int MOST_SERIES = 500;

  /// A series of one instance.
  private record Named(Paths name, Trace trace) {
    boolean isVersion() {
      return VERSION.matcher(name.rest()).find();
    }
  }

  /// @param from nothing before this is taken for a sign
  static Signs read(CaseFile file, Samples samples, Instant from) {
    List<Paths> places =
        file.own().stream()
            .map(Monitor::target)
            .flatMap(t -> Paths.of(t).stream())
            .distinct()
            .toList();
    TimeRange over = new TimeRange(from.minus(HISTORY), file.end());
    Collection<Named> series = below(places, samples, over);
    List<Departure> departures =
        series.stream()
            .filter(s -> !s.isVersion())
            .flatMap(s -> Departure.of(s.trace(), s.name(), from).stream())
            .sorted(Comparator.comparing(Departure::since).thenComparing(Departure::series))
            .toList();
    List<String> failing =
        departures.stream().map(Departure::instance).distinct().sorted().toList();
    List<Kills> kills = new ArrayList<>();
    places.stream()
        .flatMap(p -> p.beside(failing).stream())
        .distinct()
        .forEach(glob -> kills.addAll(Kills.count(samples.read(glob, over), failing)));
    return new Signs(departures, versions(series, failing, file.detected()), kills);
  }

  /// As the ranking of changes wants it.
  List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    departures.forEach(
        d -> evidence.add(new Evidence.LeftUsualRange(d.what(), d.instance(), d.since())));
    versions.forEach((i, v) -> evidence.add(new Evidence.FailingInstance(i, v)));
    return evidence;
  }

  /// The instances on which the series that moved first moved, in order of time.
  List<Departure> first() {
    return departures.isEmpty()
        ? List.of()
        : departures.stream().filter(d -> d.what().equals(departures.getFirst().what())).toList();
  }

  private static Collection<Named> below(List<Paths> places, Samples samples, TimeRange over) {
    Map<String, Named> found = new TreeMap<>();
    for (Paths place : places) {
      place.everything().stream()
          .flatMap(glob -> samples.read(glob, over).stream())
          .flatMap(t -> place.read(t.group()).map(n -> new Named(n, t)).stream())
          .limit(MOST_SERIES)
          .forEach(n -> found.put(n.trace().group(), n));
    }
    return found.values();
  }

  private static Map<String, String> versions(
      Collection<Named> series, List<String> failing, Instant detected) {
    Map<String, String> versions = new TreeMap<>();
    for (Named s : series) {
      if (s.isVersion() && failing.contains(s.name().instance())) {
        lastBefore(s.trace(), detected)
            .ifPresent(v -> versions.put(s.name().instance(), Numbers.plain(v)));
      }
    }
    return versions;
  }

  private static Optional<Double> lastBefore(Trace trace, Instant at) {
    long last = (at.toEpochMilli() - trace.startMillis()) / trace.stepMillis();
    for (int i = (int) Math.min(last, trace.values().length - 1); i >= 0; i--) {
      if (!Double.isNaN(trace.values()[i])) {
        return Optional.of(trace.values()[i]);
      }
    }
    return Optional.empty();
  }
}
