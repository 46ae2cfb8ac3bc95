package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;

/// What was sent to a store and how far it was answered, so that one can say of a store that was
/// opened again what must be in it, what may be, and what must not.
final class Ledger {
  private static final long NEVER = Long.MAX_VALUE;

  private static final class Sent {
    private final long bits;

    /// The number of its answer.
    private long answer;

    Sent(long bits, long answer) {
      this.bits = bits;
      this.answer = answer;
    }

    @Override
    public String toString() {
      return bits + (answer == NEVER ? " not answered" : " answered as " + answer);
    }
  }

  private final Map<String, TreeMap<Long, List<Sent>>> series = new TreeMap<>();
  private final List<Sent> open = new ArrayList<>();

  /// Old name and new name of changes that were begun; no new name is a deletion.
  private final Map<String, String> doubtful = new HashMap<>();

  private long answers = 1;

  List<String> names() {
    return List.copyOf(series.keySet());
  }

  /// The number of the last answer.
  long answers() {
    return answers;
  }

  /// A point is about to be sent.
  void sends(String name, long millis, long bits) {
    Sent sent = new Sent(bits, NEVER);
    open.add(sent);
    series
        .computeIfAbsent(name, _ -> new TreeMap<>())
        .computeIfAbsent(millis, _ -> new ArrayList<>())
        .add(sent);
  }

  /// All that was sent since the last answer is answered.
  void answered() {
    answers++;
    open.forEach(s -> s.answer = answers);
    open.clear();
  }

  /// What was sent since the last answer gets none.
  void refused() {
    open.clear();
  }

  void deletes(String name) {
    doubtful.put(name, "");
  }

  void renames(String name, String to) {
    doubtful.put(name, to);
  }

  /// What was begun with names is done.
  void changed() {
    doubtful.forEach(this::change);
    doubtful.clear();
  }

  private void change(String name, String to) {
    TreeMap<Long, List<Sent>> points = series.remove(name);
    if (!to.isEmpty()) {
      series.put(to, points);
    }
  }

  /// Compares with a store that was opened again, and goes on from what is there.
  ///
  /// @param sure answers up to this one must have been kept
  void check(SampleSource store, long sure, String when) {
    Map<String, Map<Long, Long>> found = everything(store);
    doubtful.forEach((name, to) -> {
      if (to.isEmpty() ? !found.containsKey(name) : found.containsKey(to)) {
        change(name, to);
      }
    });
    doubtful.clear();
    open.clear();
    List<String> foreign = found.keySet().stream().filter(n -> !series.containsKey(n)).toList();
    assertThat(foreign).as("%s: names that nobody sent", when).isEmpty();
    series.forEach((name, points) ->
        compare(points, found.getOrDefault(name, Map.of()), sure, when + ", " + name));
    series.clear();
    found.forEach((name, points) -> {
      TreeMap<Long, List<Sent>> left = new TreeMap<>();
      points.forEach(
          (millis, bits) -> left.put(millis, new ArrayList<>(List.of(new Sent(bits, 0)))));
      series.put(name, left);
    });
  }

  private static void compare(
      Map<Long, List<Sent>> sent, Map<Long, Long> found, long sure, String when) {
    List<Long> foreign = found.keySet().stream().filter(t -> !sent.containsKey(t)).toList();
    assertThat(foreign).as("%s: stamps that nobody sent", when).isEmpty();
    sent.forEach((millis, values) -> {
      List<Long> may = new ArrayList<>();
      boolean must = false;
      for (Sent value : values) {
        if (value.answer <= sure) {
          must = true;
          may.clear();
        }
        may.add(value.bits);
      }
      Optional<Long> there = Optional.ofNullable(found.get(millis));
      if (there.isPresent() ? !may.contains(there.get()) : must) {
        fail("%s at %d: %s of %s, sure up to %d", when, millis, there, values, sure);
      }
    });
  }

  private static Map<String, Map<Long, Long>> everything(SampleSource store) {
    Map<String, Map<Long, Long>> all = new TreeMap<>();
    for (SeriesName name : store.find(new SeriesMatcher.All(), Integer.MAX_VALUE - 1)) {
      Map<Long, Long> points = new TreeMap<>();
      store.read(
          name,
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          (millis, value) -> points.put(millis, Double.doubleToRawLongBits(value)));
      all.put(name.canonical(), points);
    }
    return all;
  }
}
