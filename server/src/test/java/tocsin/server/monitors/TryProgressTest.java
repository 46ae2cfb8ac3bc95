package tocsin.server.monitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.query.AbandonedException;
import tocsin.response.monitor.Going;

class TryProgressTest {
  private final AtomicBoolean gone = new AtomicBoolean();
  private final TryProgress progress = new TryProgress();

  private WebRequest from(String user) {
    var caller = new WebRequest.Caller(user, user, WebRequest.Role.ADMIN);
    return new WebRequest(
            "POST", "/monitors/try", Map.of(), Map.of(), new byte[0], "", Optional.of(caller))
        .until(gone::get);
  }

  private Going going(String trial) {
    return progress.of(new Sketch(Map.of("trial", trial)), from("ana"));
  }

  @Test
  void whoTriesSeesHowFarItIsAndNobodyElse() {
    going("a1").check(0.429);

    assertThat(progress.percent(from("ana"), "a1")).isEqualTo(42);
    assertThat(progress.percent(from("ben"), "a1")).isZero();
    assertThat(progress.percent(from("ana"), "a2")).isZero();
  }

  @Test
  void aTryThatNobodyWaitsForEnds() {
    Going going = going("a1");
    going.check(0.1);
    gone.set(true);

    assertThatThrownBy(() -> going.check(0.2)).isInstanceOf(AbandonedException.class);
  }

  @Test
  void oneWithoutANameOrWithAStrangeOneIsNotKept() {
    going("").check(0.5);
    going("../x").check(0.5);

    assertThat(progress.percent(from("ana"), "")).isZero();
    assertThat(progress.percent(from("ana"), "../x")).isZero();
  }

  @Test
  void theOldestAreForgotten() {
    for (int i = 0; i < 500; i++) {
      going("t" + i).check(0.5);
    }

    assertThat(progress.percent(from("ana"), "t0")).isZero();
    assertThat(progress.percent(from("ana"), "t499")).isEqualTo(50);
  }
}
