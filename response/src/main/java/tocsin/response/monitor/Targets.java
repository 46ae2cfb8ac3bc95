package tocsin.response.monitor;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tocsin.metrics.query.TagExpressions;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Glob;
import tocsin.metrics.store.TagTests;

/// What can be told of a target by looking at it.
final class Targets {
  private static final Pattern PATH = Pattern.compile("[^\\s(),'\"]+");
  private static final Pattern BY_TAG =
      Pattern.compile("seriesByTag\\(\\s*(['\"][^'\"]*['\"]\\s*,?\\s*)+\\)");
  private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]*)['\"]");
  private static final Pattern WILD = Pattern.compile("[*?\\[{]");

  private Targets() {}

  /// Whether it only names series.
  static boolean isPlain(String target) {
    String t = target.strip();
    return PATH.matcher(t).matches() || BY_TAG.matcher(t).matches();
  }

  /// Which series a plain target names.
  static Predicate<String> series(String target) {
    String t = target.strip();
    if (PATH.matcher(t).matches()) {
      Glob glob = Glob.of(t);
      return glob::matches;
    }
    List<String> tests = QUOTED.matcher(t).results().map(r -> r.group(1)).toList();
    TagTests tags = new TagTests(TagExpressions.parse(tests).tests());
    return name -> tags.test(new SeriesName(name));
  }

  /// Whether it names one series, and never another.
  static boolean isOne(String target) {
    String t = target.strip();
    return PATH.matcher(t).matches() && !WILD.matcher(t).find();
  }
}
