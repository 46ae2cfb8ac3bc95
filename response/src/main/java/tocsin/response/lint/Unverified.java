package tocsin.response.lint;

import java.util.List;
import java.util.stream.Stream;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.people.Vetting;

/// Contact methods that a rule names and whose code was not entered, of people who would be paged.
final class Unverified implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    return Paged.first(rota).stream().flatMap(p -> of(p, rota)).toList();
  }

  private static Stream<Finding> of(Paged p, Rota rota) {
    User u = p.who();
    return u.contacts().stream()
        .filter(c -> u.isUnverified(c.id()))
        .filter(c -> u.rules().stream().anyMatch(r -> r.contact().equals(c.id())))
        .map(c ->
            Finding.at(
                Check.UNVERIFIED,
                Weight.WARNING,
                rota.person(u.id()),
                says(u, c),
                List.of(p.trace(rota))));
  }

  private static String says(User u, ContactMethod c) {
    ContactMethod used = Vetting.used(u, c);
    return c.channel()
        + " ("
        + c.id()
        + ") is not verified; "
        + (used.equals(c)
            ? "it is used all the same, because nothing else is"
            : "pages go by " + used.channel() + " (" + used.id() + ") instead");
  }
}
