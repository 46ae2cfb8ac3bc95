package tocsin.metrics.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Names;
import tocsin.metrics.store.SeriesMatcher;

class PatternsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsJustThoseThatANameFits(long seed) {
    var random = new NamesAtRandom(new Random(seed));
    List<SeriesName> names = Stream.generate(random::name).limit(300).toList();
    List<SeriesMatcher> matchers = Stream.generate(() -> random.matcher(names)).limit(300).toList();
    var patterns = new Patterns();
    for (int i = 0; i < matchers.size(); i++) {
      patterns.add(matchers.get(i), i);
    }
    for (SeriesName name : names) {
      var expected = new ArrayList<Integer>();
      for (int i = 0; i < matchers.size(); i++) {
        if (Names.test(matchers.get(i)).test(name)) {
          expected.add(i);
        }
      }
      byte[] bytes = name.canonical().getBytes(StandardCharsets.UTF_8);
      var found = new TreeSet<Integer>();
      patterns.of(bytes, bytes.length, found::add);
      assertThat(found)
          .as("%s, seed %d", name.canonical(), seed)
          .containsExactlyElementsOf(expected);
    }
  }
}
