package tocsin.edge.datadog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalledTest {
  @ParameterizedTest
  @CsvSource({
    "CPU high on {{host.name}}, cpu-high-on-host-name",
    "Überlast, uberlast",
    "!!!, monitor",
  })
  void idsAreMadeOfTitles(String title, String id) {
    assertThat(Called.id(title, _ -> false)).isEqualTo(id);
  }

  @Test
  void whatIsTakenGetsANumber() {
    assertThat(Called.id("Load", Set.of("load", "load-2")::contains)).isEqualTo("load-3");
  }

  @Test
  void numbersAndLettersAreAlwaysTheSame() {
    long number = Called.number("load", _ -> false);
    assertThat(number)
        .isEqualTo(Called.number("load", _ -> false))
        .isBetween(100_000_000L, 999_999_999L);
    assertThat(Called.number("load", Long.toString(number)::equals)).isEqualTo(number + 1);
    assertThat(Called.letters("Shop", _ -> false)).matches("[a-z]{3}-[a-z]{3}-[a-z]{3}");
  }
}
