package tocsin.metrics.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import tocsin.metrics.fuzz.FuzzTarget;

/// Any text as a target: it is read, or refused with a place in it and a message.
public final class QueryFuzz implements FuzzTarget {
  private static final Map<String, String> VARIABLES =
      Map.of("host", "web-*", "h", "3", "1", "\"", "x", "$host");

  @Override
  public void take(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    read(text, Map.of());
    read(text, VARIABLES);
  }

  private static void read(String text, Map<String, String> variables) {
    try {
      assertIsInside(Parser.parse(text, variables), text);
    } catch (QueryException e) {
      assertThat(e.position()).as(e.getMessage()).isBetween(0, text.length());
      assertThat(e.getMessage()).contains("(expected: ");
    }
  }

  private static void assertIsInside(Expr expr, String text) {
    assertThat(expr.at()).isBetween(0, text.length());
    switch (expr) {
      case Expr.Call call -> {
        assertThat(text).contains(call.source());
        Stream.concat(call.arguments().stream(), call.named().values().stream())
            .forEach(argument -> assertIsInside(argument, text));
      }
      case Expr.Path path -> assertThat(path.pattern()).isNotEmpty();
      case Expr.Text _, Expr.Amount _, Expr.Flag _, Expr.Nothing _ -> {}
    }
  }
}
