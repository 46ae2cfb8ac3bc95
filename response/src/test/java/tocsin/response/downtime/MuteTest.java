package tocsin.response.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.response.words.DowntimeId;
import tocsin.response.words.MonitorId;

class MuteTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final MonitorId CPU = new MonitorId("cpu");
  private static final DowntimeId ID = new DowntimeId("d1");

  @Test
  void mutesAllGroupsOfAMonitorForATime() {
    Downtime mute = Mute.lasting(ID, CPU, Map.of(), NOW, Duration.ofHours(1));

    assertThat(covers(mute, Map.of("host", "h1"), NOW)).isTrue();
    assertThat(covers(mute, Map.of(), NOW.plusSeconds(3599))).isTrue();
    assertThat(covers(mute, Map.of(), NOW.plusSeconds(3600))).isFalse();
  }

  @Test
  void mutesOneGroupWhateverLettersItsTagsHave() {
    Map<String, String> group = Map.of("name", "a (b) OR c", "env", "pr\"od");

    Downtime mute = Mute.lasting(ID, CPU, group, NOW, Duration.ofHours(1));

    assertThat(covers(mute, group, NOW)).isTrue();
    assertThat(covers(mute, Map.of("name", "a", "env", "pr\"od"), NOW)).isFalse();
  }

  @Test
  void mutesUntilSomebodySaysOtherwise() {
    Downtime mute = Mute.untilISay(ID, CPU, Map.of(), NOW);

    assertThat(mute.covers(CPU, Set.of(), Map.of(), NOW.plusSeconds(1_000_000)))
        .isEqualTo(
            new Coverage.Yes(ID, NOW, Optional.empty(), "downtime d1, until somebody ends it"));
  }

  @Test
  void saysWhenTheNextWindowBeginsAndWhenThereIsNone() {
    ZoneId zone = ZoneId.of("UTC");
    LocalDateTime start = LocalDateTime.parse("2024-02-29T09:00");
    Recurrence leap = new Recurrence("FREQ=YEARLY", start, Duration.ofHours(1));
    Recurrence never =
        new Recurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", start, Duration.ofHours(1));

    assertThat(leap.next(NOW, zone).orElseThrow().from())
        .isEqualTo(Instant.parse("2028-02-29T09:00:00Z"));
    assertThat(never.next(NOW, zone)).isEmpty();
  }

  private static boolean covers(Downtime d, Map<String, String> group, Instant at) {
    return d.covers(CPU, Set.of(), group, at) instanceof Coverage.Yes;
  }
}
