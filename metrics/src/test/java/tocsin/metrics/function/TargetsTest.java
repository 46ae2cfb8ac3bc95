package tocsin.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;

/// What people have on their walls and in their alerts can be asked here.
class TargetsTest {
  private static final long NOW = Instant.parse("2014-06-15T12:00:00Z").getEpochSecond();
  private final MemoryStore store =
      new MemoryStore(
          InstantSource.fixed(Instant.ofEpochSecond(NOW)), Duration.ofDays(3_650), 10_000);
  private final QueryEngine engine =
      new QueryEngine(store, RetentionRules.SHIPPED, QueryLimits.DEFAULT);

  private List<Frame> ask(String target) {
    return engine.run(target, new QueryWindow(NOW - 3_600, NOW, NOW, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @MethodSource("tocsin.metrics.function.TargetCorpus#targets")
  void everyTargetIsEvaluated(String target) throws Exception {
    if (target.startsWith(TargetCorpus.MISSPELT)) {
      return;
    }
    for (String name : TargetCorpus.series(target)) {
      fill(name);
    }

    List<Frame> frames = ask(target);

    assertThat(frames.isEmpty() && !TargetCorpus.mayBeEmpty(target)).as("no series").isFalse();
  }

  @Test
  void aFunctionThatIsNotThereIsRefusedWithTheOneThatWasMeant() throws IOException {
    String target =
        TargetCorpus.targets()
            .filter(t -> t.startsWith(TargetCorpus.MISSPELT))
            .findFirst()
            .orElseThrow();

    assertThatThrownBy(() -> ask("alias(" + target + ",'x')"))
        .isInstanceOfSatisfying(
            QueryException.class,
            e ->
                assertThat(e.explained())
                    .isEqualTo(
                        "unknown function nonNegativederivative at character 6;"
                            + " did you mean nonNegativeDerivative?"));
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
