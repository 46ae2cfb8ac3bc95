package tocsin.response.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.ground.time.TimeRange;
import tocsin.response.monitor.Backtest;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Replay;

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
    for (int seed = 0; seed < 5; seed++) {
      Kept kept = members(new Random(seed));
      Monitor m =
          Monitor.parse(
              ("{'id':'m','service':'s','target':'a.*','every':'1m','threshold':4," + fields + "}")
                  .replace('\'', '"'));
      var range =
          new TimeRange(
              Trial.BEGIN.plus(Duration.ofHours(1)),
              Trial.BEGIN.plus(Duration.ofMinutes(MINUTES - 1)));

      assertThat(new Replay(kept.traces(), range).of(m).episodes())
          .isNotEmpty()
          .isEqualTo(Backtest.run(m, kept.traces()::asSeen, range));
    }
  }

  /// Six that are alike, of which each goes its own way now and then, is silent for a spell, or is
  /// new.
  private static Kept members(Random random) {
    Kept kept = new Kept(Duration.ofMinutes(1));
    for (int member = 0; member < 6; member++) {
      boolean isOdd = false;
      boolean isSilent = member == 5;
      for (int i = 0; i < MINUTES; i++) {
        isOdd = random.nextInt(isOdd ? 8 : 50) == 0 ? !isOdd : isOdd;
        isSilent = random.nextInt(isSilent ? 12 : 60) == 0 ? !isSilent : isSilent;
        long millis = i * 60_000L;
        double value = 100 + 50 * Math.sin(i / 40.0) + random.nextInt(10) + (isOdd ? 60 : 0);
        if (!isSilent) {
          long now = Trial.BEGIN.toEpochMilli() + millis;
          kept.keep(new Arrival("a.m" + member, millis, value, millis), now);
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
