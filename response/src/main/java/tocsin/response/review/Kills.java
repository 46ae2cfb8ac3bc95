package tocsin.response.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tocsin.response.monitor.Trace;

/// Processes that were killed, counted by the series of all failing instances. Such series are
/// known by the last node of their name.
///
/// @param glob the series of all instances
/// @param first the first kill, and where it was
record Kills(String glob, double count, Instant first, String instance, Instant last) {
  private static final Pattern NAME =
      Pattern.compile("(^|\\.)(oom_kills?|oomkilled|kills|killed)$");

  /// One for each name that counts kills, over the instances together; none when nothing was
  /// killed.
  static List<Kills> count(List<Trace> traces, List<String> instances) {
    Map<String, Kills> byGlob = new TreeMap<>();
    traces.stream()
        .filter(t -> NAME.matcher(t.group().toLowerCase(Locale.ROOT)).find())
        .flatMap(t -> each(t, instances).stream())
        .forEach(k -> byGlob.merge(k.glob(), k, Kills::and));
    return List.copyOf(byGlob.values());
  }

  /// One for each sample that tells of kills.
  private static List<Kills> each(Trace t, List<String> instances) {
    String instance = instanceOf(t.group(), instances);
    String glob = glob(t.group(), instance, instances);
    List<Kills> kills = new ArrayList<>();
    for (int i = 0; i < t.values().length; i++) {
      if (t.values()[i] > 0) {
        Instant at = Instant.ofEpochMilli(t.startMillis() + i * t.stepMillis());
        kills.add(new Kills(glob, t.values()[i], at, instance, at));
      }
    }
    return kills;
  }

  private Kills and(Kills other) {
    Kills earlier = other.first.isBefore(first) ? other : this;
    return new Kills(
        glob,
        count + other.count,
        earlier.first,
        earlier.instance,
        last.isAfter(other.last) ? last : other.last);
  }

  private static String instanceOf(String series, List<String> instances) {
    return instances.stream().filter(i -> series.contains("." + i + ".")).findFirst().orElse("");
  }

  /// With what all instance names begin with, so that one that is added later is watched too.
  private static String glob(String series, String instance, List<String> instances) {
    if (instance.isEmpty()) {
      return series;
    }
    String shared = instances.getFirst();
    for (String i : instances) {
      while (!i.startsWith(shared)) {
        shared = shared.substring(0, shared.length() - 1);
      }
    }
    return series.replace("." + instance + ".", "." + shared + "*.");
  }
}
