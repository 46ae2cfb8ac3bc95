package tocsin.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Python prints.
class TemplateTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "%d Hz, 107.9, 107 Hz",
        "%d, -3.9, -3",
        "%s, 107, 107.0",
        "f=%g, 107, f=107",
        "%.1f, 0.25, 0.2",
        "%f, 1.5, 1.500000",
        "%05.1f|, -2.5, -02.5|",
        "%-6g|, 1.5, 1.5   |",
        "%+g, 2, +2",
        "%.2e, 123456, 1.23e+05",
        "%e, 0.5, 5.000000e-01",
        "%g, 1e20, 1e+20",
        "%.0f%%, 99.5, 100%"
      })
  void fillsInANumber(String template, double value, String expected) {
    assertThat(Template.filled(template, value)).isEqualTo(expected);
  }

  @Test
  void refusesATextWithoutExactlyOnePlace() {
    for (String bad : new String[] {"no place", "%d and %d", "%q", "100%", "%x"}) {
      assertThatThrownBy(() -> Template.filled(bad, 1)).hasMessageContaining("expected: one place");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "859726643, binary, B, 819.90 MiB",
    "8589934592, binary, B, 8.00 GiB",
    "1.656e15, si, '', 1.66P",
    "22.63, none, pct, 22.63 pct",
    "999, si, '', '999.00'",
    "-1500, si, b, -1.50 kb"
  })
  void numbersWithUnitsAreShort(double value, String system, String unit, String expected) {
    assertThat(Units.shown(value, system, unit)).isEqualTo(expected);
  }
}
