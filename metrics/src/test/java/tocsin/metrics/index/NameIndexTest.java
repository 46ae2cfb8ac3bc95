package tocsin.metrics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Glob;
import tocsin.metrics.store.Names;
import tocsin.metrics.store.PathNode;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.TagCount;

final class NameIndexTest {
  /// Names by reference, with the index beside them.
  private final Map<Integer, SeriesName> there = new TreeMap<>();

  private final Map<SeriesName, Integer> references = new HashMap<>();
  private final List<SeriesName> names = new ArrayList<>();
  private final NameIndex index = new NameIndex(r -> bytes(names.get(r)));

  @Test
  void findsWhatTheDefinitionFindsForRandomNamesAndQuestions() {
    long seed = 20_260_726;
    Random random = new Random(seed);
    var chance = new NamesAtRandom(random);
    int fits = 0;
    for (int question = 0; question < 20_000; question++) {
      if (there.size() < 100 && random.nextInt(3) == 0 || names.isEmpty()) {
        add(chance.name());
      }
      if (random.nextInt(40) == 0) {
        remove(random.nextInt(names.size()));
      }
      if (random.nextInt(60) == 0) {
        rename(random.nextInt(names.size()), chance.name());
      }
      SeriesMatcher matcher = chance.matcher(names);
      List<Integer> expected = expected(matcher);
      fits += expected.isEmpty() ? 0 : 1;
      References found = index.match(matcher, Integer.MAX_VALUE);
      assertThat(found.ascending())
          .as("seed %d, question %d: %s", seed, question, matcher)
          .containsExactly(expected.stream().mapToInt(r -> r).toArray());
    }
    assertThat(fits).isGreaterThan(5_000);
  }

  @Test
  void showsTheNodesThatNamesMakeForRandomNamesAndGlobs() {
    long seed = 4;
    var chance = new NamesAtRandom(new Random(seed));
    for (int i = 0; i < 600; i++) {
      add(chance.name());
      remove(i / 2);
    }
    for (int question = 0; question < 3_000; question++) {
      if (chance.matcher(names) instanceof SeriesMatcher.Glob(String glob)) {
        assertThat(index.nodes(glob, Integer.MAX_VALUE))
            .as("seed %d, question %d: %s", seed, question, glob)
            .isEqualTo(nodes(glob));
      }
    }
  }

  @Test
  void aLongSearchAsksOnItsWayWhetherToGoOn() {
    for (int i = 0; i < 20_000; i++) {
      add("web.h" + i + ".cpu");
    }
    var asked = new AtomicInteger();
    Runnable ask = asked::incrementAndGet;

    for (SeriesMatcher matcher :
        List.of(
            new SeriesMatcher.All(),
            new SeriesMatcher.Glob("*.*.cpu"),
            new SeriesMatcher.Glob("web.*[xyz].cpu"),
            new SeriesMatcher.Glob("web**x"))) {
      asked.set(0);
      index.match(matcher, Integer.MAX_VALUE, new Pass(ask));
      assertThat(asked.get()).as("%s", matcher).isGreaterThan(10);
    }
    asked.set(0);
    index.nodes("web.*", Integer.MAX_VALUE, new Pass(ask));
    assertThat(asked.get()).isGreaterThan(10);
  }

  private List<PathNode> nodes(String text) {
    Glob glob = Glob.of(text);
    var nodes = new TreeMap<String, PathNode>();
    for (SeriesName name : there.values()) {
      String path = name.canonical();
      for (int end = path.indexOf('.'); !name.isTagged(); end = path.indexOf('.', end + 1)) {
        String part = end < 0 ? path : path.substring(0, end);
        if (glob.matches(part)) {
          nodes.merge(part, new PathNode(part, end < 0, end >= 0), PathNode::and);
        }
        if (end < 0) {
          break;
        }
      }
    }
    return new ArrayList<>(nodes.values());
  }

  private List<Integer> expected(SeriesMatcher matcher) {
    Predicate<SeriesName> test = Names.test(matcher);
    return there.entrySet().stream()
        .filter(e -> test.test(e.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void add(SeriesName name) {
    if (!references.containsKey(name)) {
      names.add(name);
      put(names.size() - 1, name);
    }
  }

  private void put(int reference, SeriesName name) {
    names.set(reference, name);
    there.put(reference, name);
    references.put(name, reference);
    byte[] padded = Arrays.copyOf(bytes(name), bytes(name).length + 3);
    index.add(reference, padded, padded.length - 3);
  }

  private void remove(int reference) {
    SeriesName name = names.get(reference);
    if (there.remove(reference, name)) {
      references.remove(name);
      index.remove(reference, bytes(name), bytes(name).length);
    }
  }

  private void rename(int reference, SeriesName name) {
    if (!references.containsKey(name) && there.containsKey(reference)) {
      remove(reference);
      put(reference, name);
    }
  }

  private void add(String... all) {
    for (String name : all) {
      add(new SeriesName(name));
    }
  }

  private List<String> matched(String glob) {
    return Arrays.stream(index.match(new SeriesMatcher.Glob(glob), 100).ascending())
        .mapToObj(r -> names.get(r).canonical())
        .toList();
  }

  @Test
  void saysThatThereAreMoreThanTheLimit() {
    add("a.b", "a.c", "a.d", "m;x=1", "m;x=2");

    assertThat(index.match(new SeriesMatcher.Glob("a.*"), 3).more()).isFalse();
    assertThat(index.match(new SeriesMatcher.Glob("a.*"), 2).more()).isTrue();
    assertThat(index.match(new SeriesMatcher.Glob("a.*"), 2).size()).isEqualTo(2);
    assertThat(index.match(new SeriesMatcher.All(), 4).more()).isTrue();
    assertThat(index.match(new SeriesMatcher.All(), 5).ascending()).containsExactly(0, 1, 2, 3, 4);
    assertThat(index.nodes("a.*", 1)).hasSize(2);
  }

  @Test
  void aSeriesAndOthersBelowItBothLiveAndDie() {
    add("a.b", "a.b.c", "a.b.d");
    assertThat(matched("a.b")).containsExactly("a.b");
    assertThat(index.nodes("a.*", 9)).containsExactly(new PathNode("a.b", true, true));

    remove(1);
    remove(2);
    assertThat(index.nodes("a.*", 9)).containsExactly(new PathNode("a.b", true, false));

    remove(0);
    assertThat(index.nodes("*", 9)).isEmpty();

    add("a.b.c");
    assertThat(index.nodes("a.*", 9)).hasSize(1);
    assertThat(matched("a.b")).isEmpty();
    assertThat(matched("a.*.c")).containsExactly("a.b.c");
  }

  @Test
  void childrenOfOneNodeComeAndGoFewOrMany() {
    long seed = 20_261_127;
    Random random = new Random(seed);
    for (int round = 0; round < 4_000; round++) {
      // Waves, so that the list shrinks to nothing and grows over the bound again.
      boolean grows = round / 100 % 2 == 0;
      SeriesName name = new SeriesName("a.b" + random.nextInt(40) + (round % 3 == 0 ? ".c" : ""));
      if (references.containsKey(name) && (!grows || random.nextInt(3) == 0)) {
        remove(references.get(name));
      } else if (grows) {
        add(name);
      }
      for (String glob : List.of("a." + name.canonical().substring(2), "a.*", "a.b*.c")) {
        assertThat(index.match(new SeriesMatcher.Glob(glob), 100).ascending())
            .as("seed %d, round %d: %s", seed, round, glob)
            .containsExactly(
                expected(new SeriesMatcher.Glob(glob)).stream().mapToInt(r -> r).toArray());
      }
    }
  }

  @Test
  void aSignOfTwoHalvesIsFoundBesideAPattern() {
    add("a.😀.b", "a.😁.b");

    assertThat(matched("*.😀.b")).containsExactly("a.😀.b");
    assertThat(matched("a.?.b")).hasSize(2);
    assertThat(matched("**😁**")).containsExactly("a.😁.b");
    assertThat(Glob.of("*.😀").matches("a.😀")).isTrue();
  }

  @Test
  void aGlobThatCrossesNodesFindsNamesOfAnyDepth() {
    String deep = "d.".repeat(40) + "end";
    add("end", "a.end", "a.b.end", "a.b.c", deep, deep + ".not");

    assertThat(matched("**.end")).containsExactly("a.end", "a.b.end", deep);
    assertThat(matched("a.**")).containsExactly("a.end", "a.b.end", "a.b.c");
    assertThat(matched("{a.b,d}.end")).containsExactly("a.b.end");
    assertThat(index.nodes("d.**.end", 9)).containsExactly(new PathNode(deep, true, true));
  }

  @Test
  void aGlobThatCannotBeReadIsRefused() {
    for (String glob : List.of("a.{b", "a.b}*", "a.[z-a]")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.match(new SeriesMatcher.Glob(glob), 1));
      assertThatIllegalArgumentException().isThrownBy(() -> index.nodes(glob, 1));
    }
  }

  @Test
  void showsTagsAndTheirValuesWithTheirSeries() {
    add("cpu;dc=eu;host=a", "cpu;dc=us;host=b", "mem;dc=eu;host=a", "plain.path");

    assertThat(index.tags("", 9))
        .containsExactly(new TagCount("dc", 3), new TagCount("host", 3), new TagCount("name", 3));
    assertThat(index.tags("h", 9)).containsExactly(new TagCount("host", 3));
    assertThat(index.values("dc", "", 9))
        .containsExactly(new TagCount("eu", 2), new TagCount("us", 1));
    assertThat(index.values("name", "", 1)).containsExactly(new TagCount("cpu", 2));
    assertThat(index.values("rack", "", 9)).isEmpty();

    remove(1);
    assertThat(index.values("dc", "", 9)).containsExactly(new TagCount("eu", 2));
  }

  private static byte[] bytes(SeriesName name) {
    return name.canonical().getBytes(StandardCharsets.UTF_8);
  }
}
