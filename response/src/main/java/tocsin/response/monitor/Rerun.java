package tocsin.response.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;

/// Lets variants of one monitor go through history together: what is read, is read once for all of
/// them, a stretch at a time. Blocking: it reads samples.
///
/// Cost: each sample is read and looked at once, 10 to 20 ns, and once more for each variant to
/// which its series is not calm, about 1 ns.
final class Rerun {
  /// Values that are held at once.
  private static final long MOST_HELD = 2_000_000;

  /// A variant among several that had to be looked at so often speaks all the time: nobody wants
  /// it, and it is not gone through to the end.
  private static final long MOST_LOOKS = 20_000;

  private static final Duration FIRST_STRETCH = Duration.ofHours(1);

  private final Traces traces;
  private final TimeRange over;
  private final Going going;

  /// @param over both ends are ticks when they are multiples of a monitor's interval
  Rerun(Traces traces, TimeRange over, Going going) {
    this.traces = traces;
    this.over = over;
    this.going = going;
  }

  /// What came of it.
  ///
  /// @param series the most that the target gave at once
  /// @param since when the first of them has a value
  /// @param episodes of each variant
  /// @param much for each, whether it speaks all the time and was not gone through to the end
  record Found(int series, Optional<Instant> since, List<Episodes> episodes, List<Boolean> much) {}

  /// Plays them all.
  ///
  /// @param variants on the same target, which must be causal, with the same interval
  /// @throws tocsin.metrics.query.QueryException for a target that cannot be answered
  /// @throws tocsin.metrics.query.AbandonedException when it was stopped
  Found of(List<Monitor> variants) {
    return of(variants, (read, said) -> {});
  }

  /// Hears what happens in one stretch after the other.
  @FunctionalInterface
  interface Heard {
    /// @param read what the target gave, with some of what lies before the stretch
    /// @param said in the stretch, by all variants
    void hear(List<Trace> read, List<Course.Said> said);
  }

  Found of(List<Monitor> variants, Heard heard) {
    Monitor farthest = farthest(variants);
    long every = farthest.every().toMillis();
    long last = Math.floorDiv(over.until().toEpochMilli(), every) * every;
    long at = Math.ceilDiv(over.from().toEpochMilli(), every) * every;
    long length = Math.max(every, FIRST_STRETCH.toMillis() / every * every);
    long most = variants.size() > 1 ? MOST_LOOKS : Long.MAX_VALUE;
    List<Course> courses = variants.stream().map(v -> new Course(v, true, most)).toList();
    List<Episodes> episodes = variants.stream().map(v -> new Episodes()).toList();
    int series = 0;
    Optional<Instant> since = Optional.empty();
    long begin = at;
    while (at <= last) {
      long until = Math.min(last, at + length - every);
      List<Trace> read =
          traces.stretch(farthest, Instant.ofEpochMilli(at), Instant.ofEpochMilli(until));
      series = Math.max(series, read.size());
      since = since.isPresent() ? since : since(read, over.from());
      heard.hear(read, play(courses, episodes, read, new TimeRange(instant(at), instant(until))));
      at = until + every;
      length = Math.max(every, length(read, every));
      going.check(Math.min(1, (double) (at - begin) / Math.max(1, last - begin)));
    }
    List<Boolean> much = courses.stream().map(Course::isOver).toList();
    return new Found(series, since, episodes, much);
  }

  private static List<Course.Said> play(
      List<Course> courses, List<Episodes> episodes, List<Trace> read, TimeRange ticks) {
    List<Course.Said> said = new ArrayList<>();
    long first = ticks.from().toEpochMilli();
    long last = ticks.until().toEpochMilli();
    Calm calm = new Calm(read, first, last);
    for (int i = 0; i < courses.size(); i++) {
      if (courses.get(i).isOver()) {
        continue;
      }
      for (Course.Said s : courses.get(i).through(Course.Stretch.of(read), calm, first, last)) {
        episodes.get(i).add(List.of(s.move()), instant(s.atMillis()));
        said.add(s);
      }
    }
    return said;
  }

  /// As long as what is held allows.
  private static long length(List<Trace> read, long every) {
    long step = read.stream().mapToLong(Trace::stepMillis).min().orElse(every);
    long values = MOST_HELD / Math.max(1, read.size());
    return values * step / every * every;
  }

  private static Optional<Instant> since(List<Trace> read, Instant from) {
    return read.stream()
        .flatMap(t -> t.firstAtOrAfter(from.toEpochMilli()).stream())
        .min(Instant::compareTo);
  }

  private static Monitor farthest(List<Monitor> variants) {
    return variants.stream()
        .max(java.util.Comparator.comparing(Monitor::lookback))
        .orElseThrow(() -> new IllegalArgumentException("variants: none (expected: one at least)"));
  }

  private static Instant instant(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
