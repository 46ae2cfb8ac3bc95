package tocsin.response.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.DocumentFact;
import tocsin.response.document.Kind;
import tocsin.response.oncall.Schedule;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.people.User;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// A policy whose first step is told at once and after four minutes, and a second one after five.
class PreviewDiffTest {
  private static final Actor ANA = new Actor.Outside("ana");
  private static final Preview.Question ASKED =
      new Preview.Question(
          new ServiceId("web"), Severity.SEV1, Instant.parse("2026-06-01T20:00:00Z"));
  private static final List<DocumentFact.Saved> SAVED =
      Stream.of(
              user("ana", "4m"),
              user("ben", "4m"),
              user("cyd", "4m"),
              saving(
                  Kind.SCHEDULE,
                  "s",
                  "{\"zone\":\"UTC\",\"layers\":[{\"name\":\"weekly\",\"start\":\"2026-01-05T09:00\","
                      + "\"turn\":\"7d\",\"people\":[\"ana\"]}]}"),
              policy(1, step("5m", "schedule", "s"), step("5m", "user", "ben")),
              saving(Kind.SERVICE, "web", "{\"team\":\"t\",\"policy\":\"p\"}"))
          .map(s -> new DocumentFact.Saved(s.of(), s.id(), 1, read(s), s.by()))
          .toList();

  /// The body as it is kept.
  private static String read(Input.Save s) {
    return Json.write(
        switch (s.of()) {
          case USER -> User.parse(s.body());
          case SCHEDULE -> Schedule.parse(s.body());
          case POLICY -> EscalationPolicy.parse(s.body());
          default -> Service.parse(s.body());
        });
  }

  private static Input.Save saving(Kind kind, String id, String body) {
    String whole = "{\"id\":\"%s\",%s".formatted(id, body.substring(1));
    return new Input.Save(kind, id, -1, whole, ANA);
  }

  private static Input.Save user(String id, String second) {
    return saving(
        Kind.USER,
        id,
        "{\"contacts\":[{\"id\":\"p\",\"kind\":\"push\"}],\"rules\":[{\"delay\":\"0s\",\"contact\":\"p\"},"
            + "{\"delay\":\"%s\",\"contact\":\"p\"}]}".formatted(second));
  }

  private static String step(String delay, String kind, String id) {
    return "{\"delay\":\"%s\",\"targets\":[{\"%s\":\"%s\"}]}".formatted(delay, kind, id);
  }

  private static Input.Save policy(int repeats, String... steps) {
    return saving(
        Kind.POLICY,
        "p",
        "{\"repeats\":%d,\"steps\":[%s]}".formatted(repeats, String.join(",", steps)));
  }

  private static List<String> differs(Input.Save draft) {
    return Preview.of(SAVED, List.of(draft), ASKED) instanceof Preview.Draft.Played p
        ? new PreviewDiff(
                u -> u.value().substring(0, 1).toUpperCase(Locale.ROOT) + u.value().substring(1))
            .of(Preview.of(SAVED, ASKED), p.preview())
        : List.of("refused");
  }

  @Test
  void aDraftLikeTheSavedPolicyDiffersInNothing() {
    assertThat(differs(policy(1, step("5m", "schedule", "s"), step("5m", "user", "ben"))))
        .isEmpty();
  }

  @Test
  void saysWhoIsToldInPlaceOfWhom() {
    assertThat(differs(policy(1, step("5m", "schedule", "s"), step("5m", "user", "cyd"))))
        .containsExactly("Level 2: Cyd in place of Ben.", "Round 2, level 2: Cyd in place of Ben.");
  }

  @Test
  void saysWhichLevelComesEarlierAndWhichPageIsNotSentForIt() {
    assertThat(differs(policy(0, step("3m", "schedule", "s"), step("5m", "user", "ben"))))
        .contains(
            "Level 1: Ana is no longer told by push (p) 4 min into it.",
            "Level 2 comes 2 min earlier, after 3 min in place of after 5 min.",
            "Round 2, level 1 is gone: Ana, after 10 min.");
  }

  @Test
  void saysWhichLevelIsNewAndWhenItIsOver() {
    assertThat(
            differs(
                policy(
                    1,
                    step("5m", "schedule", "s"),
                    step("5m", "user", "ben"),
                    step("10m", "user", "cyd"))))
        .contains("Level 3 is new: Cyd, after 10 min.")
        .anySatisfy(s -> assertThat(s).startsWith("'it is over: ").contains("later"));
  }

  @Test
  void saysThatTheSamePersonIsAskedForAnotherReason() {
    assertThat(differs(policy(1, step("5m", "user", "ana"), step("5m", "user", "ben"))))
        .containsExactly(
            "Level 1: still Ana, but named in the policy in place of on call in s (layer weekly,"
                + " turn 22).");
  }

  @Test
  void aServiceThatIsLessUrgentSaysSo() {
    Input.Save service =
        saving(Kind.SERVICE, "web", "{\"team\":\"t\",\"policy\":\"p\",\"urgency\":\"low\"}");

    assertThat(differs(service)).contains("The urgency is low in place of high.");
  }

  @Test
  void aFaultyDraftIsRefusedAsSavingWouldRefuseIt() {
    assertThat(Preview.of(SAVED, List.of(policy(1)), ASKED))
        .isInstanceOfSatisfying(
            Preview.Draft.Refused.class,
            r -> assertThat(r.answer()).isInstanceOf(Answer.Invalid.class));
  }
}
