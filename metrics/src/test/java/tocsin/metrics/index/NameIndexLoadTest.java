package tocsin.metrics.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Names;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.SeriesMatcher.Operator;
import tocsin.metrics.store.SeriesMatcher.TagTest;

/// What the index costs, and what readers see while it grows.
final class NameIndexLoadTest {
  private static byte[] plain(int i) {
    return String.format(
            Locale.ROOT,
            "prod.dc%d.host%05d.group%d.name%d",
            i / 100 % 4,
            i / 100,
            i % 100 / 10,
            i % 10)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] tagged(int i) {
    return String.format(
            Locale.ROOT,
            "name%d;dc=dc%d;group=group%d;host=host%05d",
            i % 10,
            i / 100 % 4,
            i % 100 / 10,
            i / 100)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[][] all(int count, boolean plain) {
    return IntStream.range(0, count)
        .mapToObj(i -> plain ? plain(i) : tagged(i))
        .toArray(byte[][]::new);
  }

  private static NameIndex filled(byte[][] names) {
    var index = new NameIndex(r -> names[r]);
    for (int r = 0; r < names.length; r++) {
      index.add(r, names[r], names[r].length);
    }
    return index;
  }

  @Test
  void aSeriesTakesFewBytes() {
    int count = 100_000;
    assertThat(filled(all(count, true)).bytes() / count).isLessThan(40);
    assertThat(filled(all(count, false)).bytes() / count).isLessThan(20);
  }

  @Test
  void aNameThatIsLikeNoOtherTakesABoundedNumberOfBytes() {
    byte[][] names =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "u%1$d.v%1$d.w%1$d.x%1$d".formatted(i).getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    assertThat(filled(names).bytes() / names.length).isLessThan(250);
  }

  @Test
  void addingAllocatesNothingWhenThePiecesAreKnown() {
    byte[][] names = all(2_000, true);
    byte[][] tagged = all(2_000, false);
    var index = new NameIndex(r -> names[r % 2_000]);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int reference = 0;
    long least = Long.MAX_VALUE;
    // Now and then a page or a table grows; most rounds need neither.
    for (int round = 0; round < 400; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 20; i++) {
        int at = (round * 20 + i) % 2_000;
        index.add(reference++, names[at], names[at].length);
        index.add(reference++, tagged[at], tagged[at].length);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      for (int i = 0; i < 20; i++) {
        int at = (round * 20 + i) % 2_000;
        index.remove(reference - 40 + i * 2, names[at], names[at].length);
        index.remove(reference - 39 + i * 2, tagged[at], tagged[at].length);
      }
    }
    assertThat(least).isZero();
  }

  @Test
  void readersSeeEveryNameThatWasAddedAndNoHalfOfOne() throws Exception {
    byte[][] names =
        IntStream.range(0, 60_000)
            .mapToObj(i -> i % 2 == 0 ? plain(i) : tagged(i))
            .toArray(byte[][]::new);
    var index = new NameIndex(r -> names[r]);
    var added = new AtomicInteger(-1);
    try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> found = new ArrayList<>();
      for (SeriesMatcher question : List.of(PLAIN, TAGGED)) {
        int[] all = fitting(names, question);
        found.add(readers.submit(() -> ask(index, question, added, all)));
      }
      for (int r = 0; r < names.length; r++) {
        index.add(r, names[r], names[r].length);
        added.set(r);
      }
      for (Future<Integer> size : found) {
        assertThat(size.get()).isEqualTo(300);
      }
    }
  }

  private static final SeriesMatcher PLAIN = new SeriesMatcher.Glob("prod.dc[12].*.group4.name4");

  private static final SeriesMatcher TAGGED =
      new SeriesMatcher.Tagged(
          Stream.concat(
                  Stream.of(
                      new TagTest("group", Operator.EQUAL, "group4"),
                      new TagTest("dc", Operator.MATCH, "dc[12]")),
                  Stream.of("name1", "name3", "name7", "name9")
                      .map(name -> new TagTest("name", Operator.NOT_EQUAL, name)))
              .toList());

  private static int[] fitting(byte[][] names, SeriesMatcher question) {
    Predicate<SeriesName> test = Names.test(question);
    return IntStream.range(0, names.length)
        .filter(r -> test.test(new SeriesName(new String(names[r], StandardCharsets.UTF_8))))
        .toArray();
  }

  /// Asks until all are there. Each answer must be a beginning of the whole one, at least as long
  /// as what was added before it was asked for.
  private static int ask(NameIndex index, SeriesMatcher question, AtomicInteger added, int[] all) {
    int[] now = {};
    while (now.length < all.length) {
      int before = added.get();
      now = index.match(question, Integer.MAX_VALUE).ascending();
      assertThat(now).isEqualTo(Arrays.copyOf(all, now.length));
      assertThat(now.length == all.length || all[now.length] > before).isTrue();
    }
    return now.length;
  }
}
