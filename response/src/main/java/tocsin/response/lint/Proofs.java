package tocsin.response.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;

/// Contact methods that fail, that nothing carries, or on which nothing ever arrived, of people who
/// would be paged on them.
final class Proofs implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    return Paged.first(rota).stream().flatMap(p -> of(p, rota)).toList();
  }

  private static Stream<Finding> of(Paged p, Rota rota) {
    User u = p.who();
    return u.contacts().stream()
        .filter(c -> u.rules().stream().anyMatch(r -> r.contact().equals(c.id())))
        .flatMap(c -> of(p, c, rota).stream());
  }

  private static Optional<Finding> of(Paged p, ContactMethod c, Rota rota) {
    Optional<Proof> known =
        Optional.ofNullable(rota.books().proofs().get(new Way(p.who().id(), c)));
    if (known.isEmpty()) {
      return Optional.of(
          found(
              Check.UNPROVEN_CONTACT,
              Weight.NOTE,
              p,
              c.channel() + " (" + c.id() + ") never carried a page: send a test page",
              rota));
    }
    return switch (known.get()) {
      case Proof.Arrived a -> Optional.empty();
      case Proof.Failed f ->
          Optional.of(
              found(
                  Check.FAILING_CONTACT,
                  Weight.PROBLEM,
                  p,
                  "the last page by " + c.channel() + " (" + c.id() + ") failed: " + f.why(),
                  rota));
      case Proof.NoCourier n ->
          Optional.of(
              found(
                  Check.NO_COURIER,
                  Weight.WARNING,
                  p,
                  c.channel() + " (" + c.id() + ") is carried by nothing on this server",
                  rota));
    };
  }

  private static Finding found(Check check, Weight weight, Paged p, String says, Rota rota) {
    return Finding.at(check, weight, rota.person(p.who().id()), says, List.of(p.trace(rota)));
  }
}
