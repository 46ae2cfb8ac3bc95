package tocsin.server.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.server.oncall.Fixtures.at;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Directory;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.words.Actor;
import tocsin.response.words.PolicyId;
import tocsin.server.page.Form;

class RehearsalCardTest {
  private static final String SAVED =
      """
      {"id":"shop","repeats":0,"steps":[
        {"delay":"5m","targets":[{"schedule":"primary"}]},
        {"delay":"5m","targets":[{"user":"bo"}]}]}
      """;

  private static PolicyPage.Stage stage(EscalationPolicy policy, Directory directory) {
    return new PolicyPage.Stage(
        policy, directory, Fixtures.people(), new Moments(ZoneId.of("UTC")), at("24T03:07"));
  }

  private static Form form(String fields) {
    byte[] body = fields.getBytes(StandardCharsets.UTF_8);
    return new Form(new WebRequest("POST", "/", Map.of(), Map.of(), body, "", Optional.empty()));
  }

  private static RehearsalCard of(String fields) {
    Form form = form(fields);
    Directory saved = Fixtures.directory(SAVED);
    EscalationPolicy before = saved.policy(new PolicyId("shop")).orElseThrow();
    EscalationPolicy typed = StepEdits.of(before, form).policy();
    Directory draft = Fixtures.directory(SAVED);
    draft.put(
        new Document(
            Kind.POLICY, "shop", 2, Json.write(typed), new Actor.Tocsin(), Instant.EPOCH, false));
    return RehearsalCard.ofDraft(stage(typed, draft), stage(before, saved), form);
  }

  @Test
  void playsTheFieldsAndSaysWhatIsNotAsItIsSaved() {
    RehearsalCard card =
        of("at=2026-11-24T03:07&severity=SEV1&d0=3m&t0-0=schedule+primary&d1=5m&t1-0=user+ana");

    assertThat(card.isDraft()).isTrue();
    assertThat(card.fields()).containsOnlyKeys("d0", "t0-0", "d1", "t1-0");
    assertThat(card.differs())
        .contains(
            "Level 2: Ana Ruiz in place of Bo Lind.",
            "Level 2 comes 2 min earlier, after 3 min in place of after 5 min.");
  }

  @Test
  void anotherMomentCountsBeforeTheOneInItsField() {
    RehearsalCard card =
        of(
            "at=2026-11-24T03:07&moment=2026-11-28T15:00&d0=5m&t0-0=schedule+primary&d1=5m&t1-0=user+bo");

    assertThat(card.reh().at()).isEqualTo(at("28T15:00"));
    assertThat(card.differs()).isEmpty();
  }

  @Test
  void whatCannotBeSavedIsNotPlayedAndSaysWhy() {
    RehearsalCard card = of("d0=1s&t0-0=user+bo");

    assertThat(card.isDraft()).isFalse();
    assertThat(card.problem()).contains("(expected: from 10s to 7d)");
  }
}
