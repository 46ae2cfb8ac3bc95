package tocsin.edge.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.IncidentId;

class KeyedTest {
  @ParameterizedTest
  @CsvSource({
    "4, ACKNOWLEDGE,",
    "1, ACKNOWLEDGE,",
    "' Ack. ', ACKNOWLEDGE,",
    "acknowledge inc-12, ACKNOWLEDGE, INC-12",
    "4 INC-12, ACKNOWLEDGE, INC-12",
    "6, RESOLVE,",
    "resolve 7, RESOLVE, INC-7",
    "2!, RESOLVE,",
    "8, ESCALATE,",
    "Escalate INC-3, ESCALATE, INC-3",
    "3, ESCALATE,",
    "9, SNOOZE,",
    "snooze 7., SNOOZE, INC-7"
  })
  void digitsAndWordsMeanTheSame(String text, LinkVerb verb, String about) {
    assertThat(Keyed.of(text))
        .contains(new Keyed(verb, Optional.ofNullable(about).map(IncidentId::new)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "46", "stop", "thanks", "4 for me please", "6 INC-", "#"})
  void anythingElseDoesNothing(String text) {
    assertThat(Keyed.of(text)).isEmpty();
  }
}
