package tocsin.metrics.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/// Finds the series with tags that has a given name. For one question.
final class TagName {
  private final TagIndex index;
  private final Series series;
  private final IntFunction<byte[]> names;

  TagName(TagIndex index, Series series, IntFunction<byte[]> names) {
    this.index = index;
    this.series = series;
    this.names = names;
  }

  void run(String canonical, IntPredicate into) {
    byte[] name = canonical.getBytes(StandardCharsets.UTF_8);
    int end = series.size();
    BitSet bits = rarest(name);
    boolean goesOn = true;
    for (int r = bits.nextSetBit(0); r >= 0 && r < end && goesOn; r = bits.nextSetBit(r + 1)) {
      goesOn = !series.isListed(r) || !isNamed(r, name) || into.test(r);
    }
    if (goesOn) {
      series.eachMoved(r -> !isNamed(r, name) || into.test(r));
    }
  }

  /// The series with that one of its tags that the fewest have; none when a tag is not there.
  private BitSet rarest(byte[] name) {
    List<TagStep> steps = new ArrayList<>();
    TagParts parts = new TagParts().of(name, name.length);
    while (parts.next()) {
      int key = parts.key(index.keys());
      int value = key == Dictionary.NONE ? key : parts.value(index.values(key).values());
      if (value == Dictionary.NONE) {
        return new BitSet();
      }
      TagValues values = index.values(key);
      steps.add(new TagStep(values, new int[] {value}, false, values.count(value)));
    }
    steps.sort((a, b) -> Long.compare(a.series(), b.series()));
    return steps.getFirst().bits();
  }

  private boolean isNamed(int reference, byte[] name) {
    return Arrays.equals(names.apply(reference), name);
  }
}
