package tocsin.response.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.message.State;
import tocsin.response.words.MonitorId;

class AtTheEndTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final String OLD = "{\"states\":[\"ALERT\"],\"whenCancelled\":true}";

  private static Decision end(String endsWith, boolean cancelled) {
    Downtime over =
        Downtime.parse(
            "{\"id\":\"d1\",\"monitors\":{\"tags\":[\"*\"]},\"from\":\"2026-05-01T08:00:00Z\","
                + "\"until\":\"2026-05-01T09:00:00Z\",\"endsWith\":"
                + endsWith
                + "}");
    var subject = new Holding.Subject(new MonitorId("cpu"), Set.of(), Map.of());
    return new Holding(List.of()).end(subject, over, State.ALERT, cancelled, NOW);
  }

  @Test
  void tellsOnlyWhenItIsCancelledIfThatWasChosen() {
    String only = "{\"states\":[\"alert\"],\"whenCancelled\":true,\"onlyCancelled\":true}";

    assertThat(end(only, true)).isInstanceOf(Decision.Tell.class);
    assertThat(end(only, false))
        .isEqualTo(new Decision.Hold("downtime d1 tells something only when cancelled"));
    assertThat(end(OLD, false)).isInstanceOf(Decision.Tell.class);
  }

  @Test
  void readsWhatWasWrittenBeforeThereWasTheChoice() {
    assertThat(Json.read(OLD, AtTheEnd.class)).isEqualTo(new AtTheEnd(Set.of(State.ALERT), true));
  }
}
