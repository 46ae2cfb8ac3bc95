package tocsin.sim.player.differ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.sim.player.Peer;

/// What may be answered differently.
class ExcusesTest {
  private static final int MOST = 40;

  private static Optional<String> reason(Excuses excuses, String target, String graphite) {
    var question = new Question(List.of(new Term.Series(target)), new LinkedHashMap<>());
    Found found =
        Found.compare(question, reply(graphite), _ -> reply("400 found ')' at character 3"))
            .orElseThrow();
    return excuses.reason(found);
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
