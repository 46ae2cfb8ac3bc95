package tocsin.response.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.loop.Decision;
import tocsin.response.document.Document;
import tocsin.response.document.DocumentFact;
import tocsin.response.document.Kind;
import tocsin.response.people.Codes;
import tocsin.response.people.ContactFact;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.people.Vetting;
import tocsin.response.words.Fact;

/// Decides about codes that show whose a contact method is. Pure on the folded state.
final class Proving {
  private final Documents documents;
  private final Directory directory;
  private final Codes codes;

  Proving(Documents documents, Directory directory, Codes codes) {
    this.documents = documents;
    this.directory = directory;
    this.codes = codes;
  }

  Decision<Fact, Answer> prove(Input.Prove p, Instant now) {
    Optional<User> user = directory.user(p.user());
    Optional<ContactMethod> contact = user.flatMap(u -> u.contact(p.how().contact()));
    if (contact.isEmpty()) {
      return only(new Answer.NotFound("contact method '" + p.how().contact() + "' of " + p.user()));
    }
    if (!user.orElseThrow().isUnverified(contact.get().id())) {
      return only(new Answer.NoEffect("It is verified already."));
    }
    return switch (p.how()) {
      case Proof.Ask a -> asked(p, a, contact.get(), now);
      case Proof.Enter e -> entered(p, e, contact.get(), now);
      case Proof.Vouch v -> verified(p, contact.get(), v.because());
    };
  }

  private Decision<Fact, Answer> asked(
      Input.Prove p, Proof.Ask a, ContactMethod contact, Instant now) {
    Optional<Instant> next = codes.nextAt(p.user(), now);
    if (next.isPresent()) {
      return only(
          new Answer.Refused(
              Codes.AN_HOUR
                  + " codes were made within an hour (expected: wait until "
                  + next.get().truncatedTo(ChronoUnit.SECONDS)
                  + ", or enter the last one)"));
    }
    return new Decision<>(
        List.of(
            new ContactFact.CodeMade(
                p.user(),
                contact.id(),
                contact.address(),
                a.hash(),
                now.plus(Codes.GOOD_FOR),
                p.by(),
                p.via())),
        Answer.accepted(contact.id()));
  }

  private Decision<Fact, Answer> entered(
      Input.Prove p, Proof.Enter e, ContactMethod contact, Instant now) {
    Optional<String> fault = codes.fault(p.user(), contact, now);
    if (fault.isPresent()) {
      return only(new Answer.Refused(fault.get()));
    }
    if (codes.fits(p.user(), contact.id(), e.hash())) {
      return verified(p, contact, "the code was entered");
    }
    int left = codes.triesLeft(p.user(), contact.id()) - 1;
    return new Decision<>(
        List.of(new ContactFact.CodeMissed(p.user(), contact.id(), p.by(), p.via())),
        new Answer.Refused(
            "That is not the code that was sent ("
                + (left == 0
                    ? "expected: have a new one sent"
                    : "expected: its six digits; " + left + " more tries")
                + ")"));
  }

  private Decision<Fact, Answer> verified(Input.Prove p, ContactMethod contact, String because) {
    Document d = documents.find(Kind.USER, p.user().value()).orElseThrow();
    User u = Vetting.verified(directory.user(p.user()).orElseThrow(), contact.id());
    int revision = d.revision() + 1;
    return new Decision<>(
        List.of(
            new ContactFact.Verified(
                p.user(), contact.id(), contact.address(), p.by(), p.via(), because),
            new DocumentFact.Saved(Kind.USER, d.id(), revision, Json.write(u), p.by())),
        new Answer.Accepted(contact.id().value(), revision));
  }

  private static Decision<Fact, Answer> only(Answer answer) {
    return new Decision<>(List.of(), answer);
  }
}
