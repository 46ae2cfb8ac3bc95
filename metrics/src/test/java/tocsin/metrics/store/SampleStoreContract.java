package tocsin.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.metrics.store.Feed.all;
import static tocsin.metrics.store.Feed.between;
import static tocsin.metrics.store.Feed.put;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Feed.Point;
import tocsin.metrics.store.SeriesMatcher.Operator;
import tocsin.metrics.store.SeriesMatcher.TagTest;

/// What every store promises. Each implementation runs it.
public abstract class SampleStoreContract {
  protected static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  protected static final InstantSource CLOCK = InstantSource.fixed(NOW);
  protected static final Duration RETENTION = Duration.ofDays(365);
  protected static final int MAX_SERIES = 20;

  private static final long T = NOW.toEpochMilli();

  protected abstract SampleSink sink();

  protected abstract SampleSource source();

  protected abstract SeriesUpkeep upkeep();

  @Test
  void aSampleCanBeReadAsSoonAsTheAppendReturned() {
    assertThat(put(sink(), "a.b", T, 1.5)).isEqualTo(new AppendOutcome(1, 0, 0));
    assertThat(all(source(), "a.b")).containsExactly(new Point(T, 1.5));
  }

  @Test
  void pointsComeInOrderOfTimeHoweverTheyWereSent() {
    put(sink(), "a", T, 1);
    put(sink(), "a", T - 20_000, 2);
    put(sink(), "a", T - 10_000, 3);

    assertThat(all(source(), "a"))
        .containsExactly(new Point(T - 20_000, 2), new Point(T - 10_000, 3), new Point(T, 1));
  }

  @Test
  void ofTwoSamplesAtOneMillisecondTheLaterCounts() {
    put(sink(), "a", T, 1);
    put(sink(), "a", T, 2);
    put(sink(), "a", T + 1, 3);
    put(sink(), "a", T, 4);

    assertThat(all(source(), "a")).containsExactly(new Point(T, 4), new Point(T + 1, 3));
  }

  @Test
  void aReadIncludesItsBeginningAndNotItsEnd() {
    for (int i = 0; i < 5; i++) {
      put(sink(), "a", T + i, i);
    }
    assertThat(between(source(), "a", T + 1, T + 3))
        .containsExactly(new Point(T + 1, 1), new Point(T + 2, 2));
  }

  @Test
  void notANumberIsDroppedAndCountedWhileInfinityIsKept() {
    assertThat(put(sink(), "a", T, Double.NaN)).isEqualTo(new AppendOutcome(0, 0, 1));
    put(sink(), "a", T, Double.POSITIVE_INFINITY);

    assertThat(all(source(), "a")).containsExactly(new Point(T, Double.POSITIVE_INFINITY));
  }

  @Test
  void samplesFromBeforeTheRetentionOrFarAheadAreRefused() {
    long old = T - RETENTION.toMillis() - 1;
    assertThat(put(sink(), "a", old, 1)).isEqualTo(new AppendOutcome(0, 1, 0));
    assertThat(put(sink(), "a", T * 1000, 1)).isEqualTo(new AppendOutcome(0, 1, 0));
    assertThat(put(sink(), "a", T - RETENTION.toMillis() + 1, 1).accepted()).isEqualTo(1);
  }

  @Test
  void whetherAMomentIsTakenCanBeAskedBefore() {
    long oldest = T - RETENTION.toMillis();
    long newest = T + Duration.ofDays(1).toMillis();
    assertThat(sink().takes(oldest)).isTrue();
    assertThat(sink().takes(oldest - 1)).isFalse();
    assertThat(sink().takes(newest)).isTrue();
    assertThat(sink().takes(newest + 1)).isFalse();
  }

  @Test
  void ofABatchTheGoodSamplesAreKeptAndTheBatchAndItsNamesStayAsTheyWere()
      throws StoreUnavailableException {
    ByteBuffer name = ByteBuffer.wrap("xxa.byy".getBytes(StandardCharsets.UTF_8), 2, 3);
    int reference = sink().reference(name);
    SampleBatch batch = new SampleBatch(4);
    batch.add(reference, T, 1);
    batch.add(reference, T - RETENTION.toMillis() - 1, 2);
    batch.add(reference, T + 1, Double.NaN);
    batch.add(reference, T + 2, 3);

    assertThat(sink().append(batch)).isEqualTo(new AppendOutcome(2, 1, 1));
    assertThat(all(source(), "a.b")).containsExactly(new Point(T, 1), new Point(T + 2, 3));
    assertThat(batch.size()).isEqualTo(4);
    assertThat(name.position()).isEqualTo(2);
    assertThat(name.limit()).isEqualTo(5);
    assertThat(sink().reference(name)).isEqualTo(reference);
  }

  @Test
  void namesOfAnyLanguageAreFoundAndReadBack() {
    put(sink(), "größe.北京;état=où", T, 1);
    put(sink(), "größe.北京", T, 2);

    assertThat(find("größe.*")).containsExactly("größe.北京");
    assertThat(all(source(), "größe.北京;état=où")).hasSize(1);
  }

  @Test
  void anEmptyOrReversedStretchHasNoPoints() {
    put(sink(), "a", T, 1);
    assertThat(between(source(), "a", T, T)).isEmpty();
    assertThat(between(source(), "a", T + 1, T - 1)).isEmpty();
  }

  @Test
  void everyDoubleComesBackBitByBit() {
    double[] values = {
      -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NEGATIVE_INFINITY, 0.1, 1e-300, 0, 0
    };
    for (int i = 0; i < values.length; i++) {
      put(sink(), "a", T + i, values[i]);
    }
    assertThat(all(source(), "a")).extracting(Point::value).containsExactly(boxed(values));
  }

  private static Double[] boxed(double[] values) {
    return Arrays.stream(values).boxed().toArray(Double[]::new);
  }

  @Test
  void aTaggedSeriesIsFoundByItsWholeNameAndNoGlob() {
    put(sink(), "cpu;host=a", T, 1);

    assertThat(find("cpu;host=a")).containsExactly("cpu;host=a");
    assertThat(find("cpu*")).isEmpty();
    assertThat(find("**")).isEmpty();
  }

  @Test
  void aFaultyPatternIsRefusedByName() {
    assertThatThrownBy(() -> find("a{b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tagged(new TagTest("a", Operator.MATCH, "(")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneSeriesTooManyIsRefusedAndTheOthersGoOn() {
    for (int i = 0; i <= MAX_SERIES; i++) {
      put(sink(), "s" + i, T, i);
    }
    assertThat(all(source(), "s" + MAX_SERIES)).isEmpty();
    assertThat(put(sink(), "s0", T + 1, 1).accepted()).isEqualTo(1);
  }

  @Test
  void aSeriesThatIsNotThereHasNoPoints() {
    assertThat(all(source(), "nowhere")).isEmpty();
  }

  @Test
  void globsMatchNodeByNode() {
    for (String name :
        List.of("web.a1.cpu", "web.a2.cpu", "web.b1.cpu", "web.a1.cpu.user", "db.a1.cpu")) {
      put(sink(), name, T, 1);
    }
    assertThat(find("web.*.cpu")).containsExactly("web.a1.cpu", "web.a2.cpu", "web.b1.cpu");
    assertThat(find("web.a?.cpu")).containsExactly("web.a1.cpu", "web.a2.cpu");
    assertThat(find("web.[ab]1.cpu")).containsExactly("web.a1.cpu", "web.b1.cpu");
    assertThat(find("web.[!a]1.cpu")).containsExactly("web.b1.cpu");
    assertThat(find("{web,db}.a1.cpu")).containsExactly("db.a1.cpu", "web.a1.cpu");
    assertThat(find("web.**")).hasSize(4);
    assertThat(find("web.a1.cpu")).containsExactly("web.a1.cpu");
  }

  @Test
  void tagsAreTestedAndAMissingTagIsTheEmptyText() {
    put(sink(), "cpu;dc=ams;host=a1", T, 1);
    put(sink(), "cpu;host=b1", T, 1);
    put(sink(), "plain.cpu", T, 1);

    assertThat(tagged(new TagTest("name", Operator.EQUAL, "cpu"))).hasSize(2);
    assertThat(tagged(new TagTest("dc", Operator.EQUAL, "ams")))
        .containsExactly("cpu;dc=ams;host=a1");
    assertThat(tagged(new TagTest("dc", Operator.NOT_EQUAL, "ams"))).containsExactly("cpu;host=b1");
    assertThat(tagged(new TagTest("host", Operator.MATCH, "a")))
        .containsExactly("cpu;dc=ams;host=a1");
    assertThat(tagged(new TagTest("host", Operator.NOT_MATCH, "a"))).containsExactly("cpu;host=b1");
  }

  @Test
  void oneNameMoreThanTheLimitSaysThatThereAreTooMany() {
    for (int i = 0; i < 5; i++) {
      put(sink(), "s" + i, T, i);
    }
    assertThat(source().find(new SeriesMatcher.All(), 3)).hasSize(4);
  }

  @Test
  void aSearchEndsWhenWhoeverAskedWantsItTo() {
    putAll("web.a1.cpu", "cpu;host=a");
    Runnable enough =
        () -> {
          throw new IllegalStateException("enough");
        };

    for (SeriesMatcher matcher :
        List.of(
            new SeriesMatcher.All(),
            new SeriesMatcher.Glob("web.*.cpu"),
            new SeriesMatcher.Tagged(List.of(new TagTest("host", Operator.EQUAL, "a"))))) {
      assertThatThrownBy(() -> source().find(matcher, 9, enough)).hasMessage("enough");
    }
    assertThatThrownBy(() -> source().nodes("web.*", 9, enough)).hasMessage("enough");
  }

  @Test
  void nodesAreWhatNamesWithoutTagsMake() {
    putAll("web.a1.cpu", "web.a1.cpu.user", "web.b1.mem", "db.up", "cpu;host=a");

    assertThat(nodes("*")).containsExactly("db branch", "web branch");
    assertThat(nodes("web.*")).containsExactly("web.a1 branch", "web.b1 branch");
    assertThat(nodes("*.a1.cpu")).containsExactly("web.a1.cpu leaf branch");
    assertThat(nodes("{db.up,web}")).containsExactly("db.up leaf", "web branch");
    assertThat(nodes("web.b1**")).containsExactly("web.b1 branch", "web.b1.mem leaf");
    assertThat(nodes("cpu;host=a")).isEmpty();
    assertThat(nodes("")).isEmpty();
    assertThatThrownBy(() -> nodes("a{b")).isInstanceOf(IllegalArgumentException.class);
  }

  private List<String> nodes(String glob) {
    return source().nodes(glob, 100).stream()
        .map(n -> n.path() + (n.leaf() ? " leaf" : "") + (n.branch() ? " branch" : ""))
        .toList();
  }

  @Test
  void oneNodeMoreThanTheLimitSaysThatThereAreTooMany() {
    putAll("a", "b", "c.d", "e");

    assertThat(source().nodes("*", 2)).hasSize(3);
    assertThat(source().nodes("*", 4)).hasSize(4);
  }

  @Test
  void tagsAndTheirValuesAreCounted() {
    putAll("cpu;dc=ams;host=a1", "cpu;host=a2", "mem;host=a1", "disk;host=b1", "plain.cpu");

    assertThat(source().tags("", 100))
        .containsExactly(new TagCount("dc", 1), new TagCount("host", 4), new TagCount("name", 4));
    assertThat(source().tags("ho", 100)).containsExactly(new TagCount("host", 4));
    assertThat(source().tags("", 2)).extracting(TagCount::text).containsExactly("dc", "host");
    assertThat(source().values("host", "a", 100))
        .containsExactly(new TagCount("a1", 2), new TagCount("a2", 1));
    assertThat(source().values("name", "", 2))
        .containsExactly(new TagCount("cpu", 2), new TagCount("disk", 1));
    assertThat(source().values("rack", "", 100)).isEmpty();
  }

  @Test
  void whatIsDeletedIsNotFoundAndComesBackEmpty() throws IOException {
    putAll("web.a.cpu", "web.b.cpu", "cpu;host=a");

    upkeep().delete(List.of(new SeriesName("web.a.cpu"), new SeriesName("cpu;host=a")));
    upkeep().delete(List.of(new SeriesName("nowhere"), new SeriesName("web.a.cpu")));

    assertThat(source().find(new SeriesMatcher.All(), 100))
        .containsExactly(new SeriesName("web.b.cpu"));
    assertThat(nodes("web.*")).containsExactly("web.b branch");
    assertThat(source().tags("", 100)).isEmpty();
    assertThat(source().values("host", "", 100)).isEmpty();
    put(sink(), "web.a.cpu", T + 1, 2);
    assertThat(all(source(), "web.a.cpu")).containsExactly(new Point(T + 1, 2));
  }

  @Test
  void aRenamedSeriesKeepsItsPointsAndNoOtherIsCovered() throws IOException {
    putAll("a.b", "c.d");
    SeriesName tagged = new SeriesName("a;dc=ams");

    assertThat(upkeep().rename(new SeriesName("a.b"), tagged)).isTrue();
    assertThat(upkeep().rename(new SeriesName("c.d"), tagged)).isFalse();
    assertThat(upkeep().rename(new SeriesName("nowhere"), new SeriesName("x"))).isFalse();

    assertThat(all(source(), "a.b")).isEmpty();
    assertThat(all(source(), "a;dc=ams")).containsExactly(new Point(T, 1));
    assertThat(source().values("dc", "", 100)).containsExactly(new TagCount("ams", 1));
    assertThat(nodes("*")).containsExactly("c branch");
  }

  @Test
  void theNewestStampOfASeriesIsKnownUnlessItHasNoPoints() {
    put(sink(), "a", T - 1_000, 1);
    put(sink(), "a", T, 2);
    put(sink(), "a", T - 2_000, 3);
    put(sink(), "empty", T, Double.NaN);

    assertThat(upkeep().newestMillis(new SeriesName("a"))).hasValue(T);
    assertThat(upkeep().newestMillis(new SeriesName("empty"))).isEmpty();
    assertThat(upkeep().newestMillis(new SeriesName("nowhere"))).isEmpty();
  }

  @Test
  void whatIsOlderThanAnySampleSinceHasNotChanged() {
    put(sink(), "a", T, 1);
    long mark = source().changes().mark();
    assertThat(source().changes().unchangedBefore(mark)).isEqualTo(Long.MAX_VALUE);

    put(sink(), "a", T + 1_000, 1);
    // What came in the same second may be remembered together.
    assertThat(source().changes().unchangedBefore(mark)).isBetween(T, T + 1_000);

    put(sink(), "b", T - 9_000, 1);
    assertThat(source().changes().unchangedBefore(mark)).isEqualTo(T - 9_000);
  }

  @Test
  void everythingMayHaveChangedWhenANameWasTakenAway() throws IOException {
    putAll("a", "b");
    long mark = source().changes().mark();

    upkeep().delete(List.of(new SeriesName("a")));
    assertThat(source().changes().unchangedBefore(mark)).isEqualTo(Long.MIN_VALUE);

    mark = source().changes().mark();
    upkeep().rename(new SeriesName("b"), new SeriesName("a"));
    assertThat(source().changes().unchangedBefore(mark)).isEqualTo(Long.MIN_VALUE);
  }

  private void putAll(String... names) {
    for (String name : names) {
      put(sink(), name, T, 1);
    }
  }

  private List<String> find(String glob) {
    return source().find(new SeriesMatcher.Glob(glob), 100).stream()
        .map(SeriesName::canonical)
        .toList();
  }

  private List<String> tagged(TagTest test) {
    return source().find(new SeriesMatcher.Tagged(List.of(test)), 100).stream()
        .map(SeriesName::canonical)
        .toList();
  }
}
