package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.response.monitor.Monitors.GAP;
import static tocsin.response.monitor.Monitors.above10;
import static tocsin.response.monitor.Monitors.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.monitor.Explanation.Seen;
import tocsin.response.monitor.Explanation.Size;

final class ExplainingTest {
  private static final Instant AT = Instant.ofEpochSecond(100);

  private static List<Explanation> explained(Monitor m, Size size, Trace... traces) {
    return explained(m, size, List.of(traces));
  }

  private static List<Explanation> explained(Monitor m, Size size, List<Trace> traces) {
    Judgement judged = Evaluation.judge(m, traces, Progress.NEW, AT);
    Explaining explaining = new Explaining(m, judged, traces, AT);
    return judged.moves().stream().map(move -> explaining.of(move, size)).toList();
  }

  @Test
  void tellsWhatWasAskedWhatDecidedAndTheLastValuesOfEachSeries() {
    Monitor m = above10("\"levels\": {\"warning\": 5}, \"lateness\": \"10s\"");

    Explanation e =
        explained(m, Size.FULL, trace("calm", 100, 1, 2), trace("bad", 100, 1, GAP, 11)).getFirst();

    assertThat(e.query()).isEqualTo("a.*");
    assertThat(e.at()).isEqualTo(AT);
    assertThat(e.until()).isEqualTo(AT);
    assertThat(e.reduced()).isEqualTo("the newest value");
    assertThat(e.condition()).isEqualTo("> 10");
    assertThat(e.threshold()).contains(10.0);
    assertThat(e.levels().flatMap(Levels::warning)).contains(5.0);
    assertThat(e.rule()).isEqualTo("The condition of the alert held long enough.");
    assertThat(e.matched()).isEqualTo(2);
    assertThat(e.spokenFor()).isEqualTo(2);
    assertThat(e.cut()).isZero();
    assertThat(e.series())
        .containsExactly(
            new Seen(
                "bad",
                Optional.of(11.0),
                "beyond it",
                Optional.of(Instant.ofEpochSecond(80)),
                2,
                List.of(80_000L, 100_000L),
                List.of(1.0, 11.0)),
            new Seen(
                "calm",
                Optional.of(2.0),
                "well",
                Optional.empty(),
                2,
                List.of(90_000L, 100_000L),
                List.of(1.0, 2.0)));
  }

  @Test
  void saysWhatWasMadeOfAWindowAndHowManyValuesStoodInIt() {
    Monitor m = above10("\"over\": {\"window\": \"30s\", \"reducer\": \"max\"}");

    Explanation e = explained(m, Size.FULL, trace("x", 100, 50, 12, 3, 4, 5)).getFirst();

    assertThat(e.reduced()).isEqualTo("max over 30 s");
    assertThat(e.from()).isEqualTo(Instant.ofEpochSecond(70));
    assertThat(e.series().getFirst().points()).isEqualTo(4);
    assertThat(e.series().getFirst().value()).contains(12.0);
  }

  @Test
  void whatIsDelayedIsSeenAsOfEarlier() {
    Explanation e =
        explained(above10("\"delay\": \"20s\""), Size.FULL, trace("x", 100, 11, 12, 13)).getFirst();

    assertThat(e.until()).isEqualTo(Instant.ofEpochSecond(80));
    assertThat(e.series().getFirst().values()).containsExactly(11.0);
  }

  @Test
  void eachAlertShowsTheSeriesItSpeaksForAndNoOthers() {
    Monitor m = above10("\"per\": \"tags:host\"");

    List<Explanation> all =
        explained(
            m,
            Size.FULL,
            trace("a;host=h1", 100, 11),
            trace("b;host=h1", 100, 1),
            trace("a;host=h2", 100, 12));

    assertThat(all)
        .extracting(e -> e.series().stream().map(Seen::name).toList())
        .containsExactly(List.of("a;host=h1", "b;host=h1"), List.of("a;host=h2"));
    assertThat(all).extracting(Explanation::spokenFor).containsExactly(2, 1);
    assertThat(all).extracting(Explanation::matched).containsOnly(3);
  }

  @Test
  void whatIsCutIsCounted() {
    Explanation full = explained(above10(""), Size.FULL, many(25, "s")).getFirst();
    Explanation brief = explained(above10(""), Size.BRIEF, many(25, "s")).getFirst();

    assertThat(full.series()).hasSize(10);
    assertThat(full.cut()).isEqualTo(15);
    assertThat(brief.series()).hasSize(1);
    assertThat(brief.cut()).isEqualTo(24);
    assertThat(brief.series().getFirst().stamps()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void isNeverLargerThanStated() {
    Monitor wordy =
        Monitor.parse(
            "{\"id\": \"m\", \"service\": \"s\", \"target\": \"a."
                + "x".repeat(3_900)
                + "\", \"threshold\": 1.2345678901234567e-300, \"levels\": {\"recovery\":"
                + " 1.2345678901234567e-301}}");
    List<Trace> long12 = many(12, "n".repeat(500));

    assertThat(Json.write(explained(wordy, Size.FULL, long12).getFirst()))
        .hasSizeLessThan(8 * 1_024);
    assertThat(Json.write(explained(wordy, Size.BRIEF, long12).getFirst())).hasSizeLessThan(1_024);
  }

  @Test
  void silenceIsSaidToHaveDecided() {
    Monitor m = above10("\"noData\": {\"choice\": \"alert\", \"after\": \"60s\"}");
    Judgement seen = Evaluation.judge(m, List.of(trace("x", 100, 1)), Progress.NEW, AT);
    Instant later = AT.plusSeconds(700);
    Judgement silent = Evaluation.judge(m, List.of(), seen.progress(), later);

    Explanation e =
        new Explaining(m, silent, List.of(), later).of(silent.moves().getFirst(), Size.FULL);

    assertThat(e.rule())
        .isEqualTo("There was no value: silence decided (noData ALERT after 60 s).");
    assertThat(e.series()).extracting(Seen::shows).containsExactly("no value");
  }

  @Test
  void aNameIsNotCutInTheMiddleOfACharacter() {
    String cut = Size.BRIEF.name("n".repeat(118) + "\ud83d\ude00" + "tail");

    assertThat(cut).isEqualTo("n".repeat(118) + "…");
  }

  private static List<Trace> many(int count, String name) {
    double[] values = new double[20];
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < values.length; k++) {
        values[k] = 11 + i + k / 7.0;
      }
      traces.add(trace(name + i, 100, values));
    }
    return traces;
  }
}
