package tocsin.sim.player.differ;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tocsin.sim.player.GraphiteFolder;
import tocsin.sim.player.differ.Term.Call;
import tocsin.sim.player.differ.Term.Series;
import tocsin.sim.player.differ.Term.Word;

/// Random questions that can be asked again.
class QuestionsTest {
  private static final Vocabulary WORDS =
      Vocabulary.of(new GraphiteFolder(Path.of("../corpus/graphite")));

  @Test
  void theSameSeedAndNumberGiveTheSameQuestion() {
    var one = new Questions(WORDS, 7);
    var other = new Questions(WORDS, 7);

    assertThat(LongStream.range(0, 200).mapToObj(one::number))
        .isEqualTo(LongStream.range(0, 200).mapToObj(other::number).toList());
    assertThat(new Questions(WORDS, 8).number(3)).isNotEqualTo(one.number(3));
  }

  @Test
  void everyFunctionIsAskedForSoonerOrLater() {
    var questions = new Questions(WORDS, 1);
    Set<String> missing = new HashSet<>();
    WORDS.functions().forEach(f -> missing.add(f.name()));

    for (long number = 0; number < 3_000 && !missing.isEmpty(); number++) {
      questions.number(number).targets().forEach(t -> strike(t, missing));
    }

    assertThat(missing).isEmpty();
  }

  private static void strike(Term term, Set<String> missing) {
    if (term instanceof Call call) {
      missing.remove(call.function());
      call.arguments().forEach(a -> strike(a, missing));
    }
  }

  @Test
  void aBarPutsTheFirstSeriesBeforeTheFunction() {
    var call = new Call("scale", List.of(new Series("a.b"), new Word("2")), true);

    assertThat(call.text()).isEqualTo("a.b|scale(2)");
    assertThat(new Call("scale", call.arguments(), false).text()).isEqualTo("scale(a.b,2)");
  }

  @Test
  void smallerQuestionsAskForPartsAndWithoutOptions() {
    var options = new LinkedHashMap<String, String>();
    options.put("from", "1");
    options.put("tz", "UTC");
    var sum = new Call("sumSeries", List.of(new Series("a"), new Series("b")), false);

    assertThat(new Question(List.of(sum), options).smaller())
        .extracting(q -> q.targets().getFirst().text() + " " + q.options())
        .containsExactly("a {from=1, tz=UTC}", "b {from=1, tz=UTC}", "sumSeries(a,b) {from=1}");
  }
}
