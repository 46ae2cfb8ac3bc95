package tocsin.metrics.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SeriesMatcher.Operator;
import tocsin.metrics.store.SeriesMatcher.TagTest;
import tocsin.metrics.store.TagTests;

/// Finds series by tests of tags. Begins with the test that leaves the fewest; the others are asked
/// of each name when few are left, or else their lists are gone through. For one question.
final class TagSearch {
  /// Reading so many entries of lists takes as long as testing one name.
  private static final int NAME_COST = 500;

  private final TagIndex index;
  private final Series series;
  private final IntFunction<byte[]> names;
  private final List<TagTest> tests;
  private final TagTests whole;
  private final Pass pass;
  private final int end;

  /// Prepares a question.
  ///
  /// @param names the present name of a series
  /// @throws java.util.regex.PatternSyntaxException if a regular expression is faulty
  TagSearch(
      TagIndex index, Series series, IntFunction<byte[]> names, List<TagTest> tests, Pass pass) {
    this.index = index;
    this.series = series;
    this.names = names;
    this.tests = tests;
    this.pass = pass;
    this.whole = new TagTests(tests);
    this.end = series.size(); // What comes meanwhile may stand in some lists and not yet in others.
  }

  /// Gives the references that fit, as long as it is asked to.
  void run(IntPredicate into) {
    List<TagStep> steps = new ArrayList<>();
    for (TagTest test : tests) {
      Optional<TagValues> values = index.values(test.tag());
      if (values.isEmpty() && !TagTests.ofValue(test).test("")) {
        return;
      }
      values.ifPresent(v -> steps.add(TagStep.of(test, v, pass)));
    }
    if (steps.stream().allMatch(TagStep::except)) {
      // Every tagged series has a name.
      var any = new TagTest("name", Operator.NOT_EQUAL, "");
      index.values("name").ifPresent(v -> steps.add(TagStep.of(any, v, pass)));
    }
    steps.sort(Comparator.comparing(TagStep::except).thenComparingLong(TagStep::series));
    if (!steps.isEmpty() && !steps.getFirst().except()) {
      search(steps, into);
    }
  }

  private void search(List<TagStep> steps, IntPredicate into) {
    List<TagStep> others = steps.subList(1, steps.size());
    long cost = others.stream().mapToLong(TagStep::series).sum();
    boolean byName = steps.getFirst().series() * NAME_COST < cost;
    BitSet bits = steps.getFirst().bits();
    if (!byName) {
      others.forEach(step -> narrow(bits, step));
    }
    boolean goesOn = true;
    for (int r = bits.nextSetBit(0); r >= 0 && r < end && goesOn; r = bits.nextSetBit(r + 1)) {
      pass.step();
      if (series.isListed(r) && (!byName || fits(r))) {
        goesOn = into.test(r);
      }
    }
    if (goesOn) {
      series.eachMoved(r -> !fits(r) || into.test(r));
    }
  }

  private static void narrow(BitSet bits, TagStep step) {
    if (step.except()) {
      bits.andNot(step.bits());
    } else {
      bits.and(step.bits());
    }
  }

  private boolean fits(int reference) {
    pass.step();
    return whole.test(new SeriesName(new String(names.apply(reference), StandardCharsets.UTF_8)));
  }
}
