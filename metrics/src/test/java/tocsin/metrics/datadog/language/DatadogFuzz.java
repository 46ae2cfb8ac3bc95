package tocsin.metrics.datadog.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tocsin.metrics.fuzz.FuzzTarget;
import tocsin.metrics.query.QueryException;

/// Any text as a query: it is read, or refused with a place in it and what was expected.
public final class DatadogFuzz implements FuzzTarget {
  @Override
  public void take(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    read(text, FormulaParser::parse);
    read(text, MonitorQuery::parse);
  }

  private static void read(String text, Consumer<String> parser) {
    try {
      parser.accept(text);
    } catch (QueryException e) {
      assertThat(e.position()).as(e.getMessage()).isBetween(0, text.length());
      assertThat(e.getMessage()).contains("(expected: ");
    }
  }
}
