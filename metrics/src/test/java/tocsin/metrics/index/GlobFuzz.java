package tocsin.metrics.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tocsin.metrics.fuzz.FuzzTarget;
import tocsin.metrics.series.BadSeriesNameException;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.CarefulPattern;
import tocsin.metrics.store.Glob;
import tocsin.metrics.store.Names;
import tocsin.metrics.store.PatternGivenUpException;
import tocsin.metrics.store.SeriesMatcher;

/// The first line is a glob, the others are names. The index must find what asking every name
/// finds, or refuse the glob just as well. The glob is also read as a regular expression, which the
/// careful reader must take as Java's own does, or give up.
public final class GlobFuzz implements FuzzTarget {
  private static final int MOST_NAMES = 64;

  @Override
  public void take(byte[] input) {
    String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", MOST_NAMES);
    List<SeriesName> names =
        IntStream.range(1, lines.length)
            .mapToObj(i -> lines[i].replace("\n", ""))
            .filter(name -> isName(name))
            .distinct()
            .map(SeriesName::new)
            .toList();
    List<byte[]> bytes =
        names.stream().map(n -> n.canonical().getBytes(StandardCharsets.UTF_8)).toList();
    NameIndex index = new NameIndex(bytes::get);
    for (int i = 0; i < bytes.size(); i++) {
      index.add(i, bytes.get(i), bytes.get(i).length);
    }
    SeriesMatcher matcher = new SeriesMatcher.Glob(lines[0]);
    if (isGlob(lines[0])) {
      found(index, matcher, names);
    } else {
      assertThat(isRefused(index, matcher)).as("refused by the index too").isTrue();
    }
    regex(lines[0], lines[lines.length - 1]);
  }

  private static boolean isName(String text) {
    try {
      return SeriesName.parse(text).canonical().equals(text);
    } catch (BadSeriesNameException e) {
      return false;
    }
  }

  private static boolean isGlob(String text) {
    try {
      var _ = Glob.of(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isRefused(NameIndex index, SeriesMatcher matcher) {
    try {
      index.match(matcher, Integer.MAX_VALUE);
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static void found(NameIndex index, SeriesMatcher matcher, List<SeriesName> names) {
    try {
      Predicate<SeriesName> test = Names.test(matcher);
      int[] expected =
          IntStream.range(0, names.size()).filter(i -> test.test(names.get(i))).toArray();
      assertThat(index.match(matcher, Integer.MAX_VALUE).ascending()).containsExactly(expected);
      index.nodes(((SeriesMatcher.Glob) matcher).pattern(), Integer.MAX_VALUE);
    } catch (PatternGivenUpException e) {
      // Which of the two gives up first is left open.
    }
  }

  private static void regex(String text, String name) {
    try {
      CarefulPattern careful = CarefulPattern.of(text);
      boolean fits = careful.matches(name);
      assertThat(fits).isEqualTo(Pattern.compile(text).matcher(name).matches());
    } catch (IllegalArgumentException e) {
      // No expression, or one that takes too long.
    }
  }
}
