package tocsin.response.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.ground.time.TimeRange;
import tocsin.response.monitor.Backtest;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Replay;
import tocsin.response.monitor.Trace;

/// What is made of a target says over history what it says tick by tick.
class FormTest {
  private static final int MINUTES = 400;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'threshold':2,'form':{'kind':'burn','total':'a.all','objective':90,'longWindow':'12m'}",
        "'threshold':2,'holdFor':'3m','form':{'kind':'burn','total':'a.all','objective':90,"
            + "'longWindow':'20m','shortWindow':'2m'}",
        "'threshold':80,'form':{'kind':'budget','total':'a.all','objective':90,'period':'1h'}",
        "'threshold':60,'form':{'kind':'forecast','past':'15m','ahead':'30m'}"
      })
  void historySaysWhatTicksSay(String fields) {
    for (int seed = 0; seed < 5; seed++) {
      Kept kept = kept(new Random(seed));
      Monitor m =
          Monitor.parse(
              ("{'id':'m','service':'s','target':'a.bad','every':'1m'," + fields + "}")
                  .replace('\'', '"'));
      var range =
          new TimeRange(
              Trial.BEGIN.plus(Duration.ofHours(1)),
              Trial.BEGIN.plus(Duration.ofMinutes(MINUTES - 1)));

      var found = new Replay(kept.traces(), range).of(m);

      assertThat(found.every()).isEqualTo(m.every());
      assertThat(found.episodes())
          .isNotEmpty()
          .isEqualTo(Backtest.run(m, kept.traces()::asSeen, range));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'form':{'kind':'outlier'}",
        "'per':'series','holdFor':'3m','form':{'kind':'outlier','side':'above'}",
        "'per':'nodes:1','tally':{'least':2,'of':4},'form':{'kind':'outlier','least':2}",
        "'per':'series','lateness':'3m','form':{'kind':'outlier'}"
      })
  void historySaysOfOutliersWhatTicksSay(String fields) {
    assertHistorySaysWhatTicksSay("a.", "'threshold':4," + fields);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'threshold':1.2,'per':'nodes:1','form':{'kind':'burn','total':'all.*','objective':60,"
            + "'longWindow':'12m'}",
        "'threshold':80,'per':'nodes:1','form':{'kind':'budget','total':'all.*','objective':60,"
            + "'period':'1h'}",
        "'threshold':3,'per':'nodes:0','form':{'kind':'budget','total':'bad.*','objective':20,"
            + "'period':'10m'}"
      })
  void historySaysOfEachGroupWhatTicksSay(String fields) {
    assertHistorySaysWhatTicksSay("bad.", fields);
  }

  /// One group of all shows what the same monitor without groups shows.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind':'burn','total':'all.*','objective':60,'longWindow':'12m'}",
        "{'kind':'burn','total':'all.*','counts':'good','objective':60,'longWindow':'20m',"
            + "'shortWindow':'2m'}",
        "{'kind':'budget','total':'all.*','objective':60,'period':'1h'}"
      })
  void aGroupOfAllIsAsWithoutGroups(String form) {
    Kept kept = members(new Random(1), "bad.m");
    String m = "{'id':'m','service':'s','target':'bad.*','every':'1m','threshold':1,'form':" + form;
    Monitor whole = Monitor.parse((m + "}").replace('\'', '"'));
    Monitor grouped = Monitor.parse((m + ",'per':'nodes:9'}").replace('\'', '"'));

    for (int minute = 30; minute < MINUTES; minute += 7) {
      Instant at = Trial.BEGIN.plus(Duration.ofMinutes(minute));
      Trace one = kept.traces().asSeen(whole, at).getFirst();
      Trace other = kept.traces().asSeen(grouped, at).getFirst();

      assertThat(other.group()).isEqualTo("none");
      assertThat(other.values()).containsExactly(one.values(), within(1e-9));
    }
  }

  /// @param prefix of the series that are judged
  private static void assertHistorySaysWhatTicksSay(String prefix, String fields) {
    Monitor m =
        Monitor.parse(
            ("{'id':'m','service':'s','target':'" + prefix + "*','every':'1m'," + fields + "}")
                .replace('\'', '"'));
    var range =
        new TimeRange(
            Trial.BEGIN.plus(Duration.ofHours(1)),
            Trial.BEGIN.plus(Duration.ofMinutes(MINUTES - 1)));
    for (int seed = 0; seed < 5; seed++) {
      Kept kept = members(new Random(seed), prefix + "m");

      assertThat(new Replay(kept.traces(), range).of(m).episodes())
          .isNotEmpty()
          .isEqualTo(Backtest.run(m, kept.traces()::asSeen, range));
    }
  }

  /// Six that are alike, of which each goes its own way now and then, is silent for a spell, or is
  /// new.
  private static Kept members(Random random, String name) {
    Kept kept = new Kept(Duration.ofMinutes(1));
    for (int member = 0; member < 6; member++) {
      boolean isOdd = false;
      boolean isSilent = member == 5;
      for (int i = 0; i < MINUTES; i++) {
        isOdd = random.nextInt(isOdd ? 8 : 50) == 0 ? !isOdd : isOdd;
        isSilent = random.nextInt(isSilent ? 12 : 60) == 0 ? !isSilent : isSilent;
        long millis = i * 60_000L;
        double value = 100 + 50 * Math.sin(i / 40.0) + random.nextInt(10) + (isOdd ? 60 : 0);
        if (!name.startsWith("a.") && random.nextInt(20) != 0) {
          long now = Trial.BEGIN.toEpochMilli() + millis;
          kept.keep(new Arrival("all.m" + member, millis, 300, millis), now);
        }
        if (!isSilent) {
          long now = Trial.BEGIN.toEpochMilli() + millis;
          kept.keep(new Arrival(name + member, millis, value, millis), now);
        }
      }
    }
    return kept;
  }

  /// Bad events that come in spells, with gaps.
  private static Kept kept(Random random) {
    Kept kept = new Kept(Duration.ofMinutes(1));
    boolean isBad = false;
    for (int i = 0; i < MINUTES; i++) {
      isBad = random.nextInt(isBad ? 15 : 40) == 0 ? !isBad : isBad;
      long millis = i * 60_000L;
      long now = Trial.BEGIN.toEpochMilli() + millis;
      if (random.nextInt(25) != 0) {
        double bad = isBad ? 30 + random.nextInt(60) : random.nextInt(6);
        kept.keep(new Arrival("a.bad", millis, bad, millis), now);
      }
      if (random.nextInt(25) != 0) {
        kept.keep(new Arrival("a.all", millis, 100 + random.nextInt(20), millis), now);
      }
    }
    return kept;
  }
}
