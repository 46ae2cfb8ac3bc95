package tocsin.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.desk.Directory;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.people.Team;
import tocsin.response.people.User;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;
import tocsin.response.words.TeamId;
import tocsin.server.page.Watched;

class OverviewTest {
  private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
  private final Directory directory = new Directory();

  private void put(Kind kind, String id, Object body) {
    directory.put(
        new Document(kind, id, 1, Json.write(body), new Actor.Outside("test"), NOW, false));
  }

  private Overview overview(Map<ServiceId, Watched> watched) {
    Team shop = Team.parse("{\"id\":\"shop\",\"name\":\"Shop team\",\"members\":[\"ana\"]}");
    return new Overview(directory, Map.of(new TeamId("shop"), shop), Map.of(), watched, NOW);
  }

  private void service(String id, String more) {
    put(
        Kind.SERVICE,
        id,
        Service.parse(
            "{\"id\":\"" + id + "\",\"name\":\"" + id + "\",\"team\":\"shop\"" + more + "}"));
  }

  private void policy(String id, String steps) {
    put(
        Kind.POLICY,
        id,
        EscalationPolicy.parse("{\"id\":\"" + id + "\",\"steps\":[" + steps + "]}"));
  }

  @Test
  void whatFiresStandsFirstAndWhatNothingWatchesLast() {
    service("alone", "");
    service("fine", "");
    service("hot", "");
    var lines =
        overview(
                Map.of(
                    new ServiceId("fine"), new Watched(2, 0, 0, 0),
                    new ServiceId("hot"), new Watched(3, 1, 0, 0)))
            .services();
    assertThat(lines.stream().map(l -> l.id() + " " + l.health().word()))
        .containsExactly("hot Warning", "fine OK", "alone Not watched");
    assertThat(ServiceList.of(lines, "", "").sentence())
        .isEqualTo("1 of 3 is in trouble. 3 page nobody when they fail.");
    assertThat(ServiceList.of(lines, "shop TEAM", "").lines()).hasSize(3);
    assertThat(ServiceList.of(lines, "hot", "").lines()).hasSize(1);
  }

  @Test
  void longListsStandOnPages() {
    for (int i = 0; i < 450; i++) {
      service("s" + i, "");
    }
    var lines = overview(Map.of()).services();

    ServiceList second = ServiceList.of(lines, "", "1");

    assertThat(second.shown()).isEqualTo("201 to 400 of 450");
    assertThat(second.hasNext()).isTrue();
    assertThat(ServiceList.of(lines, "", "99").shown()).isEqualTo("401 to 450 of 450");
    assertThat(ServiceList.of(lines, "", "nonsense").lines()).hasSize(200);
  }

  @Test
  void whoeverThePolicyReachesFirstIsNamed() {
    put(Kind.USER, "ana", User.parse("{\"id\":\"ana\",\"name\":\"Ana Ruiz\"}"));
    policy(
        "late",
        "{\"delay\":\"5m\",\"targets\":[{\"schedule\":\"gone\"}]},"
            + "{\"delay\":\"5m\",\"targets\":[{\"user\":\"ana\"}]}");
    service("pay", ",\"policy\":\"late\"");
    ServiceLine line = overview(Map.of()).services().getFirst();
    assertThat(line.answering().step()).isEqualTo(2);
    assertThat(line.sentence()).isEqualTo("Ana Ruiz is paged first. No monitor watches it.");
    assertThat(overview(Map.of()).teamLines().getFirst().onCall())
        .containsExactly(new Choosable("ana", "Ana Ruiz"));
  }

  @Test
  void aPolicyThatReachesNobodyIsAGapAndNoPolicyIsNot() {
    policy("empty", "{\"delay\":\"5m\",\"targets\":[{\"schedule\":\"gone\"}]}");
    service("gap", ",\"policy\":\"empty\"");
    service("mute", "");
    assertThat(overview(Map.of()).services().stream().map(l -> l.answering().isGap()))
        .containsExactly(true, false);
    assertThat(List.of(overview(Map.of()).teamLines().getFirst().hasGap())).containsExactly(true);
  }
}
