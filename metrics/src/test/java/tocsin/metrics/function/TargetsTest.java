package tocsin.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.metrics.query.Expr;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Parser;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;

/// What people have on their walls and in their alerts can be asked here.
class TargetsTest {
  private static final long NOW = Instant.parse("2014-06-15T12:00:00Z").getEpochSecond();
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}|\\[\\[(\\w+)]]|\\$(\\w+)");
  private static final String MISSPELT = "nonNegativederivative(";

  /// Series whose names no target spells out: found by tags, or by the name of another.
  private static final List<String> OTHERS =
      List.of(
          "channel.frequency.0",
          "channel.frequency.1",
          "cpu;dc=eu;server=a",
          "cpu;dc=us;server=b",
          "Disk.Root.Usage;host=smart1",
          "ivcrush.vrp.ratio;ticker=spx",
          "gauge.action_queue.queue_size;queue_name=mail",
          "stats_counts.bytes_from_source;host=a",
          "stats_counts.files_in;host=a",
          "a;b=d",
          "metric;tag=A1");

  private final MemoryStore store =
      new MemoryStore(
          InstantSource.fixed(Instant.ofEpochSecond(NOW)), Duration.ofDays(3_650), 10_000);
  private final QueryEngine engine =
      new QueryEngine(store, RetentionRules.SHIPPED, QueryLimits.DEFAULT);

  static Stream<String> targets() throws IOException {
    return Files.readAllLines(Path.of("../corpus/targets/graphite-targets.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("# "))
        .flatMap(line -> Stream.of(line.split("&", -1)))
        .filter(part -> !part.startsWith("areaMode="))
        .map(part -> filledIn(part.replaceFirst("^target=", "")));
  }

  private static String filledIn(String target) {
    String alone = target.replaceAll("#([A-Z])\\b", "query.$1");
    return VARIABLE.matcher(alone).replaceAll(TargetsTest::value);
  }

  private static String value(MatchResult variable) {
    String name = variable.group().toLowerCase(Locale.ROOT).replaceAll("\\W", "");
    return switch (name) {
      case "n" -> "3";
      case "view" -> "Average";
      default -> name.contains("interval") || name.contains("window") ? "1h" : "var";
    };
  }

  private List<Frame> ask(String target) {
    return engine.run(target, new QueryWindow(NOW - 3_600, NOW, NOW, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void everyTargetIsEvaluated(String target) throws Exception {
    if (target.startsWith(MISSPELT)) {
      return;
    }
    Expr expr = Parser.parse(target);
    var patterns = new TreeSet<String>();
    collect(expr, patterns);
    for (String name : Stream.concat(OTHERS.stream(), names(patterns)).toList()) {
      fill(name);
    }

    List<Frame> frames = ask(target);

    boolean matchesNothing = target.contains("A*") || target.contains("{value1,value2}");
    boolean filters = target.matches(".*(Above|Below|filterSeries|grep|exclude).*");
    assertThat(frames.isEmpty() && !matchesNothing && !filters).as("no series").isFalse();
  }

  @Test
  void aFunctionThatIsNotThereIsRefusedWithTheOneThatWasMeant() throws IOException {
    String target = targets().filter(t -> t.startsWith(MISSPELT)).findFirst().orElseThrow();

    assertThatThrownBy(() -> ask("alias(" + target + ",'x')"))
        .isInstanceOfSatisfying(
            QueryException.class,
            e ->
                assertThat(e.explained())
                    .isEqualTo(
                        "unknown function nonNegativederivative at character 6;"
                            + " did you mean nonNegativeDerivative?"));
  }

  private static void collect(Expr expr, Set<String> patterns) {
    switch (expr) {
      case Expr.Path path -> patterns.add(path.pattern());
      case Expr.Call call -> {
        call.arguments().forEach(argument -> collect(argument, patterns));
        call.named().values().forEach(argument -> collect(argument, patterns));
      }
      case Expr.Text _, Expr.Amount _, Expr.Flag _, Expr.Nothing _ -> {}
    }
  }

  /// Two names for each pattern.
  private static Stream<String> names(Set<String> patterns) {
    var names = new ArrayList<String>();
    for (String pattern : patterns) {
      names.add(name(pattern, 0));
      names.add(name(pattern, 1));
    }
    return names.stream();
  }

  private static String name(String pattern, int variant) {
    String chosen =
        Pattern.compile("\\{([^}]*)}")
            .matcher(pattern)
            .replaceAll(braces -> {
              String[] options = braces.group(1).split(",", -1);
              return options[variant % options.length];
            });
    return chosen.replaceAll("\\[[^]]*]", "" + variant).replace("*", "" + variant);
  }

  private void fill(String name) throws Exception {
    int reference = store.reference(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
    var batch = new SampleBatch(60);
    for (int i = 0; i < 60; i++) {
      batch.add(reference, (NOW - 3_540 + 60L * i) * 1_000, 100 + i % 7 * 3);
    }
    store.append(batch);
  }
}
