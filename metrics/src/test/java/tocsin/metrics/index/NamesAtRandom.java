package tocsin.metrics.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Glob;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.SeriesMatcher.Operator;
import tocsin.metrics.store.SeriesMatcher.TagTest;

/// Names and questions of few letters, so that many fit.
final class NamesAtRandom {
  private static final List<String> TEXTS =
      List.of("a", "b", "ab", "ba", "aab", "", "é", "日本", "😀", "a-b", "ab1", "ab2", "b]", "x,y");
  private static final List<String> SIGNS =
      List.of(
          "*",
          "?",
          "a*",
          "*b",
          "a*b",
          "*a*",
          "[ab]",
          "[!a]",
          "[a-c]*",
          "ab[0-9]",
          "{a,b}",
          "{ab,ba}*",
          "{a,}b",
          "??",
          "*é",
          "[日a]*",
          "{a,{b,ab}}",
          "*?",
          "[",
          "a[b",
          "[+-/]",
          "[^a]",
          "é?",
          "[!-a]");
  private static final List<String> CROSSING =
      List.of("**", "a**", "**b", "{a.b,b}", "{a,b.*}", "[a.]", "*[.]*", "a**.b", "{**,a}", "[!.]");
  private static final List<String> KEYS = List.of("x", "y", "dc", "dc1", "ü");
  private static final List<String> VALUES =
      List.of("a", "b", "ab", "abc", "web-01", "web-02", "é", "a=b", "1");
  private static final List<String> REGEXES =
      List.of(
          "a",
          "a.*",
          ".*",
          "",
          "web-\\d+",
          "web-0[12]$",
          "a|b",
          "^ab?",
          "(?i)AB",
          "ab{0}",
          "b+",
          "[^a]",
          "$");

  private final Random random;

  NamesAtRandom(Random random) {
    this.random = random;
  }

  SeriesName name() {
    int nodes = random.nextInt(60) == 0 ? 28 + random.nextInt(8) : 1 + random.nextInt(5);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      texts.add(any(nodes > 10 ? TEXTS.subList(0, 2) : TEXTS));
    }
    String path = String.join(".", texts);
    path = path.isEmpty() ? "a" : path;
    return random.nextInt(3) == 0 ? SeriesName.tagged(path, tags()) : new SeriesName(path);
  }

  private Map<String, String> tags() {
    var tags = new TreeMap<String, String>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      tags.put(any(KEYS), any(VALUES));
    }
    return tags;
  }

  SeriesMatcher matcher(List<SeriesName> names) {
    return switch (random.nextInt(20)) {
      case 0 -> new SeriesMatcher.All();
      case 1 -> new SeriesMatcher.Glob(any(names).canonical());
      case 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 -> new SeriesMatcher.Glob(glob(any(names)));
      default -> new SeriesMatcher.Tagged(tests());
    };
  }

  /// A name of which some nodes became patterns.
  private String glob(SeriesName near) {
    String[] nodes = near.name().split("\\.", -1);
    for (int i = 0; i < nodes.length; i++) {
      int kind = random.nextInt(12);
      nodes[i] =
          switch (kind) {
            case 0, 1, 2 -> nodes[i];
            case 3 -> any(TEXTS);
            case 4, 5, 6 -> "*";
            case 7 -> random.nextInt(3) == 0 ? any(CROSSING) : "*";
            default -> any(SIGNS);
          };
    }
    String glob = String.join(".", nodes);
    return isGlob(glob) ? glob : "a.*";
  }

  private static boolean isGlob(String text) {
    try {
      var _ = Glob.of(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private List<TagTest> tests() {
    List<TagTest> tests = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Operator operator = any(List.of(Operator.values()));
      boolean regex = operator == Operator.MATCH || operator == Operator.NOT_MATCH;
      String key = random.nextInt(4) == 0 ? "name" : random.nextInt(9) == 0 ? "none" : any(KEYS);
      String value = random.nextInt(9) == 0 ? "" : any(random.nextInt(4) == 0 ? TEXTS : VALUES);
      tests.add(new TagTest(key, operator, regex ? any(REGEXES) : value));
    }
    return tests;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
