package tocsin.metrics.index;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/// A question about a text that stands as UTF-8 in an array.
@FunctionalInterface
interface TextTest {
  boolean fits(byte[] bytes, int from, int to);

  static TextTest of(Predicate<String> test) {
    return (bytes, from, to) ->
        test.test(new String(bytes, from, to - from, StandardCharsets.UTF_8));
  }
}
