package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatientChoreTest {
  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicBoolean isFull = new AtomicBoolean(true);

  private PatientChore chore(Duration rest) {
    return new PatientChore("test", this::work, Duration.ofSeconds(1), rest);
  }

  private void work() throws IOException {
    runs.incrementAndGet();
    if (isFull.get()) {
      throw new IOException("no space");
    }
  }

  @Test
  void whatFailedIsLeftAloneForAWhile() {
    PatientChore chore = chore(Duration.ofMinutes(1));
    for (int second = 0; second <= 60; second++) {
      chore.run();
    }
    assertThat(runs).hasValue(1);

    chore.run();
    assertThat(runs).hasValue(2);
  }

  @Test
  void whatWorksIsDoneEachTime() {
    isFull.set(false);
    PatientChore chore = chore(Duration.ofMinutes(1));
    chore.run();
    chore.run();
    assertThat(runs).hasValue(2);
  }

  @Test
  void whatMayNotRestIsTriedEachTime() {
    PatientChore chore = chore(Duration.ZERO);
    chore.run();
    chore.run();
    isFull.set(false);
    chore.run();
    assertThat(runs).hasValue(3);
  }
}
