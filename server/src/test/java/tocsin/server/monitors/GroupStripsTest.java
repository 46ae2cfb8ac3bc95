package tocsin.server.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.words.MonitorId;

final class GroupStripsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final MonitorId ID = new MonitorId("m");

  private static Happened fired(String key, long hoursAgo) {
    return at(
        hoursAgo, new MonitorFact.Fired(ID, "a", 1, "> 0", NOW, List.of("a"), key, Level.ALERT));
  }

  private static Happened recovered(String key, long hoursAgo) {
    return at(hoursAgo, new MonitorFact.Recovered(ID, NOW, "well", key));
  }

  private static Happened at(long hoursAgo, MonitorFact fact) {
    return new Happened(NOW.minus(Duration.ofHours(hoursAgo)), fact);
  }

  private static GroupStrips of(Happened... newestFirst) {
    return GroupStrips.of(List.of(newestFirst), Instant.MIN, NOW);
  }

  private static long bars(String path) {
    return path.chars().filter(c -> c == 'M').count();
  }

  @Test
  void eachGroupHasAStripOfItsOwnAndTheLastToChangeComesFirst() {
    GroupStrips strips =
        of(recovered("host:b", 2), fired("host:a", 3), fired("host:b", 9), recovered("host:a", 50));

    assertThat(strips.groups())
        .extracting(GroupStrips.One::name)
        .containsExactly("host:b", "host:a");
    assertThat(strips.groups().getFirst().strip().said()).isEqualTo("Fired once in 7 days");
    // It fires again now, and what was over 50 hours ago had begun before all that is known.
    Strip a = strips.groups().getLast().strip();
    assertThat(a.said()).isEqualTo("Fired once in 7 days, and fires now");
    assertThat(bars(a.firing())).isEqualTo(48 - 13);
  }

  @Test
  void whatWasOverAWeekAgoIsNotShownAndWhatStillFiresIs() {
    GroupStrips strips = of(recovered("host:a", 170), fired("host:b", 180), fired("host:a", 190));

    assertThat(strips.groups()).extracting(GroupStrips.One::name).containsExactly("host:b");
    assertThat(strips.groups().getFirst().strip().said()).isEqualTo("Fires for more than 7 days");
  }

  @Test
  void fiftyAreShown() {
    List<Happened> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(fired("host:" + i, 1));
    }
    GroupStrips strips = GroupStrips.of(many, Instant.MIN, NOW);
    assertThat(strips.groups()).hasSize(50);
    assertThat(strips.more()).isEqualTo(10);
  }

  @Test
  void aMonitorWithOneAlertForAllHasNone() {
    assertThat(of(fired("", 1)).groups()).isEmpty();
  }
}
