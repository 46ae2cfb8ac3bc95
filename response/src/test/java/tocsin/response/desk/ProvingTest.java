package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.desk.Rehearsal.Sent;
import tocsin.response.document.DocumentFact;
import tocsin.response.document.Kind;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.people.User;
import tocsin.response.words.Actor;
import tocsin.response.words.ContactId;
import tocsin.response.words.UserId;

/// A contact method that is new waits for its code, and no page is lost meanwhile.
class ProvingTest {
  private static final UserId ANA = new UserId("ana");
  private static final Actor BY_ANA = new Actor.Person(ANA);
  private static final String MAIL =
      "{\"kind\":\"email\",\"id\":\"m\",\"address\":\"ana@example.org\"}";
  private static final String TEXT =
      "{\"kind\":\"sms\",\"id\":\"t\",\"address\":\"+4915112345678\"}";

  private final Rehearsal house = new Rehearsal(Instant.parse("2026-01-15T10:00:00Z"));

  @BeforeEach
  void open() {
    house.save(
        Kind.POLICY,
        "p",
        "{\"id\":\"p\",\"steps\":[{\"delay\":\"30m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    house.save(
        Kind.SERVICE, "s", "{\"id\":\"s\",\"team\":\"t\",\"policy\":\"p\",\"grouping\":\"key\"}");
  }

  private static String ana(String... contacts) {
    return "{\"id\":\"ana\",\"contacts\":["
        + String.join(",", contacts)
        + "],\"rules\":[{\"urgency\":\"high\",\"contact\":\""
        + (contacts[0].contains("email") ? "m" : "t")
        + "\"}]}";
  }

  private Answer asks(String contact, String hash) {
    return prove(new Proof.Ask(new ContactId(contact), hash));
  }

  private Answer enters(String contact, String hash) {
    return prove(new Proof.Enter(new ContactId(contact), hash));
  }

  private Answer prove(Proof how) {
    return house.ask(new Input.Prove(ANA, how, BY_ANA, "page"));
  }

  private User user() {
    return house.desk().directory().user(ANA).orElseThrow();
  }

  private List<String> waiting() {
    return user().unverified().stream().flatMap(List::stream).map(ContactId::value).toList();
  }

  @Test
  void aNewAddressWaitsUntilItsCodeIsEnteredAlsoAfterARestart() {
    house.save(Kind.USER, "ana", ana(MAIL));
    assertThat(waiting()).containsExactly("m");

    asks("m", "right");
    house.restarts();

    assertThat(enters("m", "wrong")).isInstanceOf(Answer.Refused.class);
    assertThat(enters("m", "right")).isEqualTo(new Answer.Accepted("m", 2));
    assertThat(waiting()).isEmpty();
    assertThat(enters("m", "right")).isInstanceOf(Answer.NoEffect.class);
  }

  @Test
  void whatIsVerifiedStaysSoWhateverIsEditedBesideItAndAnotherAddressDoesNot() {
    house.save(Kind.USER, "ana", ana(MAIL));
    asks("m", "right");
    enters("m", "right");

    house.save(Kind.USER, "ana", ana(MAIL, TEXT));
    assertThat(waiting()).containsExactly("t");

    house.save(Kind.USER, "ana", ana(MAIL.replace("ana@", "ana.ruiz@"), TEXT));
    assertThat(waiting()).containsExactly("m", "t");
  }

  @Test
  void whatAnOlderProgramSavedCountsAsVerified() {
    house
        .journal()
        .append(
            house.journal().end(),
            List.of(
                Facts.encode(
                    new DocumentFact.Saved(Kind.USER, "ana", 1, old(), BY_ANA), house.now())),
            List.of());
    house.restarts();

    assertThat(waiting()).isEmpty();
    house.save(Kind.USER, "ana", ana(MAIL, TEXT));
    assertThat(waiting()).containsExactly("t");
  }

  private static String old() {
    return "{\"id\":\"ana\",\"name\":\"Ana\",\"email\":null,\"zone\":\"UTC\",\"contacts\":["
        + MAIL
        + "],\"rules\":[],\"quiet\":null,\"leaves\":null}";
  }

  @Test
  void fiveWrongCodesEndItAndTenMinutesDo() {
    house.save(Kind.USER, "ana", ana(MAIL));
    asks("m", "right");
    for (int i = 0; i < 5; i++) {
      enters("m", "wrong");
    }
    assertThat(enters("m", "right").toString()).contains("Five wrong codes");

    asks("m", "newer");
    house.passes(600);
    assertThat(enters("m", "newer").toString()).contains("older than ten minutes");
  }

  @Test
  void soManyCodesAnHourAndNoMore() {
    house.save(Kind.USER, "ana", ana(MAIL));
    for (int i = 0; i < 6; i++) {
      assertThat(asks("m", "code" + i)).isInstanceOf(Answer.Accepted.class);
      house.passes(60);
    }

    assertThat(asks("m", "more").toString()).contains("wait until 2026-01-15T11:00:00Z");
    house.passes(3_600);
    assertThat(asks("m", "more")).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void aCodeCountsForTheAddressItWasSentTo() {
    house.save(Kind.USER, "ana", ana(MAIL));
    asks("m", "right");
    house.save(Kind.USER, "ana", ana(MAIL.replace("ana@", "mallory@")));

    assertThat(enters("m", "right").toString()).contains("No code waits");
  }

  @Test
  void whileNothingIsVerifiedEverythingIsUsed() {
    house.save(Kind.USER, "ana", ana(TEXT, MAIL));
    house.trigger("s", "a");

    assertThat(house.sent()).containsExactly(new Sent("ana", "sms", house.now()));
  }

  @Test
  void aRuleThatNamesWhatIsNotVerifiedUsesWhatIsAtTheSameTimeAndTheOtherLast() {
    house.save(Kind.USER, "ana", ana(TEXT, MAIL));
    prove(new Proof.Vouch(new ContactId("m"), "verified elsewhere"));
    house.trigger("s", "a");
    assertThat(house.sent()).containsExactly(new Sent("ana", "email", house.now()));

    house.couriersAnswer(new Outcome.Refused("no"));
    house.trigger("s", "b");
    assertThat(house.sent()).extracting(Sent::channel).containsExactly("email", "email", "sms");
  }

  @Test
  void whatIsNotThereIsSaidToBe() {
    assertThat(asks("m", "x").toString()).contains("contact method 'm' of ana");
  }
}
