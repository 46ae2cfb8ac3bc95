package tocsin.response.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import tocsin.ground.json.Json;
import tocsin.response.monitor.Monitor;

/// A monitor, streams of samples and restarts, all drawn from a seed: bursts, silences, samples
/// that come late, twice or before their time.
final class RandomTrial {
  private final Random random;
  private final long step;
  private final long every;
  private final long length;

  private RandomTrial(long seed) {
    this.random = new Random(seed);
    this.step = one(1_000L, 10_000L);
    this.every = step == 1_000 ? one(1_000L, 1_000L, 5_000L) : one(1_000L, 10_000L, 30_000L);
    this.length = (40 + random.nextInt(120)) * Math.max(step, every);
  }

  /// @param restarts after which ticks the process ends and begins again, milliseconds
  record Drawn(Trial trial, Set<Long> restarts) {}

  static Drawn of(long seed) {
    RandomTrial r = new RandomTrial(seed);
    Monitor monitor = Monitor.parse(Json.write(r.monitor()));
    Trial trial =
        new Trial(
            "seed " + seed,
            monitor,
            Duration.ofMillis(r.step),
            r.arrivals(),
            Duration.ofMillis(r.length),
            List.of(),
            List.of(),
            List.of());
    Set<Long> restarts = new TreeSet<>();
    for (int i = r.random.nextInt(4); i > 0; i--) {
      restarts.add(r.random.nextLong(r.length / r.every) * r.every);
    }
    return new Drawn(trial, restarts);
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String span(int most) {
    return random.nextInt(most + 1) * Math.max(step, every) / 1_000 + odd() + "s";
  }

  private String some(int most) {
    return (1 + random.nextInt(most)) * Math.max(step, every) / 1_000 + odd() + "s";
  }

  /// What makes a span no whole number of steps, now and then.
  private long odd() {
    return chance(70) ? 0 : random.nextInt(9);
  }

  private Map<String, Object> monitor() {
    Map<String, Object> m = new LinkedHashMap<>(Map.of("id", "m", "service", "s"));
    boolean many = chance(60);
    m.put("target", many ? "a.*" : "a.x");
    m.put("every", every / 1_000 + "s");
    if (many && chance(70)) {
      m.put("per", one("series", "series", "nodes:0"));
    }
    thresholds(m);
    counting(m);
    silence(m);
    return m;
  }

  private void thresholds(Map<String, Object> m) {
    String comparator =
        one("above", "at_least", "below", "at_most", "equal", "not_equal", "inside", "outside");
    m.put("comparator", comparator);
    Map<String, Object> levels = new LinkedHashMap<>();
    boolean up = comparator.equals("above") || comparator.equals("at_least");
    boolean down = comparator.equals("below") || comparator.equals("at_most");
    m.put("threshold", up ? 6 : down ? 3 : 4);
    if (comparator.endsWith("side")) {
      levels.put("upper", 6);
    }
    if ((up || down) && chance(50)) {
      levels.put("warning", up ? 5 : 4);
      if (chance(50)) {
        levels.put("warningRecovery", up ? 3 : 6);
      }
    }
    if ((up || down) && chance(40)) {
      levels.put("recovery", up ? 4 : 5);
    }
    m.put("levels", levels);
  }

  private void counting(Map<String, Object> m) {
    if (chance(35)) {
      Map<String, Object> over = new LinkedHashMap<>();
      over.put("window", (1 + random.nextInt(8)) * Math.max(step, every) / 1_000 + "s");
      over.put("reducer", one("avg", "min", "max", "sum", "count", "last", "p90", "p50"));
      over.put("full", chance(20));
      m.put("over", over);
    } else if (chance(30)) {
      m.put("slot", some(2));
    } else if (chance(30)) {
      m.put("lateness", span(3));
    }
    if (chance(15)) {
      m.put("change", Map.of("kind", one("difference", "percent"), "since", some(4)));
    }
    if (chance(20)) {
      m.put("tally", Map.of("least", 1 + random.nextInt(3), "of", 3 + random.nextInt(4)));
    } else if (chance(50)) {
      m.put("holdFor", span(5));
    }
    if (chance(50)) {
      m.put("recoverAfter", span(6));
    }
    if (chance(15)) {
      m.put("delay", span(3));
    }
  }

  private void silence(Map<String, Object> m) {
    if (chance(60)) {
      m.put(
          "noData", Map.of("choice", one("keep_last", "alert", "ok", "no_data"), "after", some(9)));
    }
    if (chance(40)) {
      String choice = one("well", "forget", "no_data", "alert", "ok");
      m.put("vanished", Map.of("choice", choice, "after", some(9)));
    }
    if (chance(15)) {
      m.put("newGroupDelay", span(5));
    }
    if (chance(15)) {
      m.put("resolveAfter", some(12));
    }
  }

  private List<Arrival> arrivals() {
    List<Arrival> all = new ArrayList<>();
    for (String series : List.of("a.x", "a.y", "a.z").subList(0, 1 + random.nextInt(3))) {
      boolean punctual = chance(40);
      long ahead = chance(20) ? random.nextInt(4) * 1_300L : 0;
      int interval = chance(70) ? 1 : 1 + random.nextInt(4);
      int mood = 4;
      for (long at = random.nextInt(3) * step; at < length; at += interval * step) {
        if (chance(10)) {
          mood = random.nextInt(9);
        }
        if (chance(4)) {
          at += random.nextInt(40) * step;
        }
        long late = punctual || chance(70) ? random.nextInt(900) : random.nextInt(8) * 1_700L;
        if (!chance(10)) {
          all.add(
              new Arrival(
                  series, at, mood + random.nextInt(3) - 1, Math.max(0, at + late - ahead)));
        }
        if (!punctual && chance(5)) {
          all.add(new Arrival(series, at, random.nextInt(9), at + late + random.nextInt(4_000)));
        }
      }
    }
    all.sort(Comparator.comparingLong(Arrival::arrivedMillis));
    return all;
  }
}
