package tocsin.server.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.desk.Proof;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.Note;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.words.Actor;
import tocsin.response.words.ContactId;
import tocsin.response.words.UserId;

/// The code goes to the person alone; the desk hears of its signature only.
class CodeDeskTest {
  private static final Actor TOCSIN = new Actor.Tocsin();

  private final List<Input.Prove> asked = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final ContactMethod mail = new ContactMethod.Email(new ContactId("m"), "ana@example.org");
  private final User ana =
      new User(
          new UserId("ana"), "Ana", Optional.empty(), ZoneId.of("UTC"), List.of(mail), List.of());
  private Outcome outcome = new Outcome.Accepted("ok", Duration.ZERO);
  private final CodeDesk desk =
      new CodeDesk(
          input -> {
            asked.add((Input.Prove) input);
            return Answer.accepted("m");
          },
          note -> {
            notes.add(note);
            return outcome;
          },
          text -> Integer.toHexString(text.hashCode()),
          new Random(7),
          InstantSource.fixed(Instant.parse("2026-01-15T10:00:00Z")));

  @Test
  void whatIsEnteredFitsWhatWasSentHoweverItIsWritten() {
    desk.send(ana, mail, TOCSIN, "page");
    String code = notes.getFirst().subject().substring(0, 6);

    assertThat(code).matches("\\d{6}");
    desk.enter(ana, mail, " " + code.substring(0, 3) + " " + code.substring(3), TOCSIN, "page");

    String sent = ((Proof.Ask) asked.getFirst().how()).hash();
    assertThat(((Proof.Enter) asked.getLast().how()).hash()).isEqualTo(sent);
    assertThat(asked.toString()).doesNotContain(code);
  }

  @Test
  void whatIsNoCodeIsNoTryAndWhatCannotBeSentIsSaid() {
    assertThat(desk.enter(ana, mail, "12345", TOCSIN, "api")).isInstanceOf(Answer.Refused.class);
    assertThat(asked).isEmpty();

    outcome = new Outcome.Refused("no such mailbox");
    assertThat(desk.send(ana, mail, TOCSIN, "api").toString()).contains("no such mailbox");
  }
}
