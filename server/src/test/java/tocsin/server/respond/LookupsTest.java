package tocsin.server.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.ground.journal.MemoryJournal;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Json;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Milestones;
import tocsin.response.incident.Status;
import tocsin.response.incident.Timers;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;
import tocsin.server.page.Documents;
import tocsin.server.page.Rows;

final class LookupsTest {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void findsWhereADayEndsBehindThousandsOfLaterIncidents() {
    MemoryJournal journal = new MemoryJournal();
    journal.append(
        0, List.of(), IntStream.rangeClosed(1, 5_000).mapToObj(LookupsTest::row).toList());
    Lookups lookups = over(journal);

    // One an hour: the 24 of the first day have the numbers 1 to 24.
    long below = lookups.startedBefore(FIRST.plus(Duration.ofDays(1)));

    assertThat(lookups.incidents("all", below, 1)).extracting(Incident::number).containsExactly(24);
    assertThat(lookups.incidents("all", lookups.startedBefore(FIRST), 1)).isEmpty();
    assertThat(lookups.startedBefore(FIRST.plus(Duration.ofDays(900)))).isGreaterThan(5_000);
  }

  @Test
  void findsNothingWhereNothingIs() {
    assertThat(over(new MemoryJournal()).startedBefore(FIRST)).isZero();
  }

  private static Lookups over(MemoryJournal views) {
    return new Lookups(new Rows(views, new Documents(views)), views);
  }

  private static ViewChange row(int number) {
    Instant opened = FIRST.plus(Duration.ofHours(number - 1));
    Incident incident =
        new Incident(
            new IncidentId("INC-" + number),
            number,
            new ServiceId("shop"),
            "Orders fail",
            Severity.SEV2,
            Urgency.HIGH,
            Status.RESOLVED,
            Timers.NONE,
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            new Milestones(
                opened, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    return new ViewChange.Put(
        new ViewRow("incident", "INC-" + number, "closed", number, Json.write(incident)));
  }
}
