package tocsin.server.reach;

import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.desk.Proof;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.Note;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.words.Actor;

/// Makes codes, sends them, and takes what people enter. A code is kept as a signature of the
/// server's: whoever reads the journal cannot tell it. Thread-safe.
public final class CodeDesk {
  private static final int CODES = 1_000_000;

  private final Function<Input, Answer> desk;
  private final Function<Note, Outcome> couriers;
  private final UnaryOperator<String> sign;
  private final RandomGenerator random;
  private final InstantSource clock;

  /// @param desk hands an input in and waits
  /// @param sign signs with a key that never leaves the server
  public CodeDesk(
      Function<Input, Answer> desk,
      Function<Note, Outcome> couriers,
      UnaryOperator<String> sign,
      RandomGenerator random,
      InstantSource clock) {
    this.desk = desk;
    this.couriers = couriers;
    this.sign = sign;
    this.random = random;
    this.clock = clock;
  }

  /// Sends a new code; the one before ends. Blocks up to 20 s.
  public Answer send(User u, ContactMethod to, Actor by, String via) {
    String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
    String hash = hash(u, to, code);
    Answer answer = desk.apply(new Input.Prove(u.id(), new Proof.Ask(to.id(), hash), by, via));
    return answer instanceof Answer.Accepted ? sent(u, to, code, answer) : answer;
  }

  private Answer sent(User u, ContactMethod to, String code, Answer made) {
    var now = clock.instant();
    String spoken = to instanceof ContactMethod.Voice ? String.join(" ", code.split("")) : code;
    Outcome outcome =
        couriers.apply(
            new Note(
                "code-" + u.id() + "-" + to.id() + "-" + now.toEpochMilli(),
                u.id(),
                to,
                now,
                spoken + " is your code for Tocsin",
                "Enter it on your page within ten minutes, so that pages come here."));
    return switch (outcome) {
      case Outcome.Delivered _, Outcome.Accepted _ -> made;
      case Outcome.TryAgain t -> failed(t.why());
      case Outcome.Refused r -> failed(r.why());
    };
  }

  private static Answer failed(String why) {
    return new Answer.Refused(
        "The code could not be sent: " + why + " (expected: check the address, send it again)");
  }

  /// Takes what somebody entered.
  public Answer enter(User u, ContactMethod at, String code, Actor by, String via) {
    String digits = code.replaceAll("[\\s-]", "");
    return digits.matches("\\d{6}")
        ? desk.apply(
            new Input.Prove(u.id(), new Proof.Enter(at.id(), hash(u, at, digits)), by, via))
        : new Answer.Refused("That is no code (expected: the six digits that were sent)");
  }

  private String hash(User u, ContactMethod to, String code) {
    return sign.apply(
        "code of a contact\n" + u.id() + "\n" + to.id() + "\n" + to.address() + "\n" + code);
  }
}
