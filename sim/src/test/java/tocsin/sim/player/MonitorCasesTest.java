package tocsin.sim.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class MonitorCasesTest {
  @Test
  void saysWhatIsWrittenInEveryWayOfJudging() {
    Report report = new Report();

    new MonitorCases().play(Path.of("../corpus/monitors"), report);

    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isEqualTo(613);
  }
}
