package tocsin.sim.player.differ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.sim.player.Peer;

/// What may be answered differently.
class ExcusesTest {
  private static final int MOST = 40;

  private static Optional<String> reason(Excuses excuses, String target, String graphite) {
    return reason(excuses, new Term.Series(target), graphite, Map.of());
  }

  private static Optional<String> reason(
      Excuses excuses, Term target, String graphite, Map<String, String> options) {
    var question = new Question(List.of(target), new LinkedHashMap<>(options));
    Found found =
        Found.compare(question, reply(graphite), _ -> reply("400 found ')' at character 3"))
            .orElseThrow();
    return excuses.reason(found, q -> q.options().isEmpty());
  }

  private static Peer.Reply reply(String text) {
    String[] part = text.split(" ", 2);
    byte[] body = part[1].getBytes(StandardCharsets.UTF_8);
    return new Peer.Reply(Integer.parseInt(part[0]), "text/plain", body);
  }

  @Test
  void anExcuseHoldsOnlyWhereTheRequestAndBothAnswersFit() {
    var excuses = Excuses.parse(List.of("log\\( | 200 \\[\\]$ | 400 found -- a typo is told"));

    assertThat(reason(excuses, "log(a", "200 []")).contains("a typo is told");
    assertThat(reason(excuses, "exp(a", "200 []")).isEmpty();
    assertThat(reason(excuses, "log(a", "200 [{}]")).isEmpty();
  }

  @Test
  void anExcuseMayBeForACallWhateverItsSeriesAre() {
    var excuses = Excuses.parse(List.of("call: delay\\(#,0\\) | 200 | 400 -- nothing is left"));
    var none = new Term.Call("delay", List.of(new Term.Series("a(b,0)"), new Term.Word("0")), true);
    var five = new Term.Call("delay", List.of(new Term.Series("a(b,0)"), new Term.Word("5")), true);
    var around = new Term.Call("scale", List.of(none, new Term.Word("2")), false);

    assertThat(reason(excuses, around, "200 []", Map.of())).contains("nothing is left");
    assertThat(reason(excuses, five, "200 []", Map.of())).isEmpty();
  }

  @Test
  void anExcuseMayBeForAnOptionThatMakesTheDifference() {
    var excuses = Excuses.parse(List.of("without tz: time | 200 | 400 -- another zone"));
    var time = new Term.Series("time");

    assertThat(reason(excuses, time, "200 []", Map.of("tz", "Asia/Kolkata"))).isPresent();
    assertThat(reason(excuses, time, "200 []", Map.of("tz", "UTC", "from", "1"))).isEmpty();
    assertThat(reason(excuses, time, "200 []", Map.of())).isEmpty();
  }

  @Test
  void anExcuseWithoutAReasonIsRefused() {
    assertThatThrownBy(() -> Excuses.parse(List.of("log | 200 | 400")))
        .hasMessageContaining("log | 200 | 400")
        .hasMessageContaining("-- reason");
  }

  @Test
  void excusesAreFew() throws IOException {
    List<String> shipped = Files.readAllLines(Path.of("../docs/graphite-excuses.txt"));

    assertThat(Excuses.parse(shipped).excuses()).hasSizeBetween(1, MOST);
  }
}
