package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.document.Kind;
import tocsin.response.notice.Broken;
import tocsin.response.notice.Notice;
import tocsin.response.words.MonitorId;

/// Who is told of broken monitors, when, and once. Ana leads the team, Ben is in it.
class TellingBrokenTest {
  private static final Broken LOAD = broken("load", "has matched no series");
  private static final Broken DISK = broken("disk", "names @ghost, which reaches nobody");

  private final Rehearsal house = new Rehearsal(Instant.parse("2026-01-05T05:30:00Z"));

  @BeforeEach
  void open() {
    user("ana", "Europe/Berlin", "");
    user("ben", "UTC", "");
    team("\"lead\":\"ana\",");
    house.save(Kind.SERVICE, "s", "{\"id\":\"s\",\"team\":\"t\"}");
    for (String id : List.of("load", "disk")) {
      house.save(
          Kind.MONITOR,
          id,
          "{\"id\":\"%s\",\"service\":\"s\",\"target\":\"x\",\"threshold\":1}".formatted(id));
    }
  }

  private static Broken broken(String id, String says) {
    return new Broken(new MonitorId(id), id, "check", says, "http://here/monitors/" + id);
  }

  private void team(String lead) {
    house.save(Kind.TEAM, "t", "{\"id\":\"t\",%s\"members\":[\"ana\",\"ben\"]}".formatted(lead));
  }

  private void user(String id, String zone, String broken) {
    house.save(
        Kind.USER,
        id,
        "{\"id\":\"%s\",\"zone\":\"%s\",\"contacts\":[{\"kind\":\"sms\",\"id\":\"sms\",\"address\":\"+491701234567\"},{\"kind\":\"console\",\"id\":\"log\"}]%s}"
            .formatted(
                id, zone, broken.isEmpty() ? "" : ",\"notices\":{\"broken\":\"" + broken + "\"}"));
  }

  private void look(Broken... all) {
    house.ask(new Input.TellBroken(List.of(all), "http://here/lint"));
  }

  private void tomorrow() {
    house.passes(Duration.ofDays(1).toSeconds());
  }

  private List<Notice> told(String user) {
    return house.journal().rows("notice", user, Long.MAX_VALUE, 100).reversed().stream()
        .map(r -> Json.read(r.body(), Notice.class))
        .toList();
  }

  private List<String> subjects(String user) {
    return told(user).stream().map(Notice::subject).toList();
  }

  @Test
  void theLeadIsToldInTheirMorningAndNotAtNight() {
    look(LOAD);
    assertThat(told("ana")).isEmpty();

    house.passes(Duration.ofHours(2).toSeconds());
    look(LOAD);

    assertThat(subjects("ana")).containsExactly("1 monitor of your team is broken");
    assertThat(told("ana").getFirst().text())
        .isEqualTo("NEW load has matched no series: http://here/monitors/load");
    assertThat(told("ana").getFirst().contact().value()).isEqualTo("log");
    assertThat(told("ben")).isEmpty();
  }

  @Test
  void onceADayAcrossRestarts() {
    house.passes(Duration.ofHours(3).toSeconds());
    look(LOAD);
    look(LOAD);
    house.restarts();
    look(LOAD, DISK);
    assertThat(told("ana")).hasSize(1);

    tomorrow();
    house.restarts();
    look(LOAD, DISK);

    assertThat(subjects("ana"))
        .last()
        .isEqualTo("2 monitors of your teams are broken, 1 of them newly");
    assertThat(told("ana").getLast().text())
        .startsWith("NEW disk names @ghost")
        .contains("\nload has matched no series: http");
  }

  @Test
  void nothingIsToldOfNothingAndWhatBreaksAgainIsNew() {
    house.passes(Duration.ofHours(3).toSeconds());
    look();
    assertThat(told("ana")).isEmpty();
    look(LOAD);
    tomorrow();
    look();
    tomorrow();
    look(LOAD);

    assertThat(subjects("ana")).hasSize(2);
    assertThat(told("ana").getLast().text()).startsWith("NEW load");
  }

  @Test
  void withoutALeadAllMembersAreTold() {
    team("");
    house.passes(Duration.ofHours(4).toSeconds());

    look(LOAD);

    assertThat(told("ana")).hasSize(1);
    assertThat(told("ben")).hasSize(1);
  }

  @Test
  void somebodySwitchesItOffAndSomebodyElseAsksForIt() {
    user("ana", "UTC", "off");
    user("ben", "UTC", "sms");
    house.passes(Duration.ofHours(4).toSeconds());

    look(LOAD);

    assertThat(told("ana")).isEmpty();
    assertThat(told("ben")).extracting(n -> n.contact().value()).containsExactly("sms");
  }

  @Test
  void ownersAreNoneWhereNobodyOfTheTeamIsTold() {
    var owners = new BrokenOwners(house.desk().directory());
    assertThat(owners.of(new MonitorId("load"))).hasSize(1);

    house.save(Kind.TEAM, "t", "{\"id\":\"t\"}");

    assertThat(owners.of(new MonitorId("load"))).isEmpty();
    assertThat(owners.of(new MonitorId("none"))).isEmpty();
  }

  @Test
  void whatIsListedIsBounded() {
    house.passes(Duration.ofHours(4).toSeconds());

    look(
        IntStream.range(0, 50)
            .mapToObj(i ->
                new Broken(
                    new MonitorId("load"),
                    "n".repeat(500),
                    "check" + i,
                    "is broken",
                    "http://here"))
            .toArray(Broken[]::new));

    assertThat(told("ana").getFirst().text().lines()).hasSize(21);
    assertThat(told("ana").getFirst().text()).endsWith("And 30 more: http://here/lint");
    assertThat(told("ana").getFirst().text()).hasSizeLessThan(6_000);
  }
}
