package tocsin.metrics.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PointsTest {
  private static List<String> emitted(Points points) {
    List<String> all = new ArrayList<>();
    points.emit((at, value) -> all.add(at + "=" + value));
    return all;
  }

  /// Adds points at these stamps, of which the first has this value and each next one more.
  private static void bulk(Points to, double value, long... stamps) {
    to.reserve(stamps.length);
    for (int i = 0; i < stamps.length; i++) {
      to.millis()[to.size() + i] = stamps[i];
      to.values()[to.size() + i] = value + i;
    }
    to.taken(stamps.length);
  }

  @Test
  void ofTwoPointsWithOneStampTheOneGatheredLaterCounts() {
    Points points = new Points(0, 100);
    bulk(points, 1, 10, 20, 30);
    bulk(points, 7, 20, 25);
    points.point(30, 9);

    assertThat(emitted(points)).containsExactly("10=1.0", "20=7.0", "25=8.0", "30=9.0");
  }

  @Test
  void whatIsOutsideTheWindowIsDropped() {
    Points points = new Points(15, 30);
    bulk(points, 1, 10, 20, 30);
    bulk(points, 5, 1, 2);
    bulk(points, 8, 29, 31);
    points.point(30, 9);

    assertThat(emitted(points)).containsExactly("20=2.0", "29=8.0");
  }

  @Test
  void beginsAnew() {
    Points points = new Points(0, 100);
    bulk(points, 1, 30, 40);
    bulk(points, 1, 10);
    points.begin(35, 50);
    bulk(points, 1, 30, 40);

    assertThat(emitted(points)).containsExactly("40=2.0");
  }

  @Test
  void settlesLikeAMap() {
    long seed = 3;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      Points points = new Points(100, 900);
      SortedMap<Long, Double> model = new TreeMap<>();
      for (int run = random.nextInt(9); run >= 0; run--) {
        long[] stamps = random.longs(random.nextInt(60), 0, 1_000).sorted().distinct().toArray();
        double value = random.nextInt(1_000);
        bulk(points, value, stamps);
        for (int i = 0; i < stamps.length; i++) {
          model.put(stamps[i], value + i);
        }
      }
      points.settle();
      assertThat(points.size()).as("seed %d", seed).isEqualTo(model.subMap(100L, 900L).size());
      List<String> expected = new ArrayList<>();
      model.subMap(100L, 900L).forEach((at, value) -> expected.add(at + "=" + value));
      assertThat(emitted(points)).as("seed %d", seed).isEqualTo(expected);
    }
  }
}
