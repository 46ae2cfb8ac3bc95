package tocsin.metrics.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Predicate;
import tocsin.metrics.store.SeriesMatcher.TagTest;
import tocsin.metrics.store.TagTests;

/// One test of a tag, brought to values by number.
///
/// @param values what the tag may be
/// @param chosen the values that pass; or, if series without the tag pass, those that do not
/// @param except whether series without the tag pass, so that the chosen are to be left out
/// @param series about how many have a chosen value
record TagStep(TagValues values, int[] chosen, boolean except, long series) {
  static TagStep of(TagTest test, TagValues values, Pass pass) {
    Predicate<String> passes = TagTests.ofValue(test);
    boolean except = passes.test("");
    var chosen = new IntList();
    values
        .values()
        .each(
            TagBegin.of(test, except),
            value -> {
              pass.step();
              if (passes.test(values.values().text(value)) != except) {
                chosen.add(value);
              }
            });
    int[] numbers = chosen.toArray();
    return new TagStep(
        values, numbers, except, Arrays.stream(numbers).mapToLong(values::count).sum());
  }

  /// Sets a bit for every series with a chosen value.
  BitSet bits() {
    var bits = new BitSet();
    for (int value : chosen) {
      values.into(bits, value);
    }
    return bits;
  }
}
