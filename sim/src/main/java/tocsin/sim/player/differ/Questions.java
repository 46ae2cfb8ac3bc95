package tocsin.sim.player.differ;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;

/// Draws requests: the same seed and number give the same one.
record Questions(Vocabulary words, long seed) {
  private static final int DEPTH = 4;
  private static final int NOON = 1_750_075_200;
  private static final int HOUR = 3_600;
  private static final int DAY = 24 * HOUR;

  Question number(long number) {
    var draws = new Draws(new SplittableRandom(seed * 1_000_003 + number));
    Targets targets = Targets.of(draws, words);
    List<Term> asked = new ArrayList<>();
    int count = draws.percent(10) ? 2 : 1;
    for (int i = 0; i < count; i++) {
      asked.add(targets.target(draws.between(1, DEPTH)));
    }
    return new Question(asked, options(draws)).comparable();
  }

  private static LinkedHashMap<String, String> options(Draws draws) {
    var options = new LinkedHashMap<String, String>();
    window(draws, options);
    if (draws.percent(30)) {
      options.put(
          "maxDataPoints", Integer.toString(draws.between(1, draws.one(List.of(5, 30, 200)))));
    }
    if (draws.percent(8)) {
      options.put("noNullPoints", "1");
    }
    if (draws.percent(8)) {
      options.put("xFilesFactor", draws.one("0", "0.3", "0.5", "1"));
    }
    if (draws.percent(8)) {
      options.put("tz", draws.one("Europe/Berlin", "America/New_York", "Asia/Kolkata"));
    }
    if (draws.percent(12)) {
      options.put(Question.FORMAT, draws.one("raw", "csv", "rickshaw", "dygraph"));
    }
    return options;
  }

  private static void window(Draws draws, LinkedHashMap<String, String> options) {
    int kind = draws.between(0, 9);
    // Most series have points from 08:00 to 12:00, a few for months.
    int until = kind < 8 ? NOON - draws.between(0, 3 * HOUR) : NOON - draws.between(0, 3 * DAY);
    int length =
        switch (kind) {
          case 8 -> draws.between(HOUR, 2 * DAY);
          case 9 -> draws.between(DAY, 14 * DAY);
          default -> draws.between(60, draws.one(List.of(600, HOUR, 2 * HOUR)));
        };
    boolean even = draws.percent(50);
    options.put("from", Integer.toString(rounded(until - length, even)));
    options.put("until", Integer.toString(rounded(until, even)));
    options.put(
        "now", Integer.toString(NOON + (draws.percent(10) ? draws.between(0, 400 * DAY) : 0)));
  }

  private static int rounded(int seconds, boolean even) {
    return even ? seconds - seconds % 60 : seconds;
  }
}
