package tocsin.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tocsin.server.demo.ScenarioLines.Line;

/// Makes fewer samples of many, so that a scenario can be played so fast that several of its
/// samples fall into one second: counts are added up, everything else is averaged.
public final class Thinning {
  private static final List<String> COUNTS =
      List.of(".count", ".errors", ".failed", ".requests", ".completed", ".oom_kills");

  private final long width;
  private final TreeMap<Long, Map<String, Sum>> buckets = new TreeMap<>();

  /// What came for one series within one bucket.
  private record Sum(double total, int samples) {
    Sum and(double value) {
      return new Sum(total + value, samples + 1);
    }
  }

  /// @param width scenario seconds that become one sample
  public Thinning(long width) {
    this.width = width;
  }

  public void add(Line line) {
    buckets
        .computeIfAbsent(Math.floorDiv(line.second(), width), b -> new TreeMap<>())
        .merge(line.path(), new Sum(line.value(), 1), (a, b) -> a.and(b.total()));
  }

  /// The samples by the scenario second at which each is complete, in order; each is stamped with
  /// the first second of its bucket.
  public NavigableMap<Long, List<Line>> lines() {
    NavigableMap<Long, List<Line>> lines = new TreeMap<>();
    buckets.forEach((bucket, sums) -> {
      long stamp = bucket * width;
      List<Line> all = new ArrayList<>();
      sums.forEach((path, s) -> all.add(new Line(path, value(path, s), stamp)));
      lines.put(stamp, all);
    });
    return lines;
  }

  private static double value(String path, Sum s) {
    boolean count = COUNTS.stream().anyMatch(path::endsWith);
    return count ? s.total() : s.total() / s.samples();
  }
}
