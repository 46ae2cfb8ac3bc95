package tocsin.response.lint;

import java.util.List;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;

/// People who are paged on one channel only: when that fails there is no other.
final class OneWay implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    return Paged.first(rota).stream()
        .filter(p -> channels(p.who()) == 1)
        .map(p ->
            Finding.at(
                Check.ONE_WAY,
                Weight.NOTE,
                rota.person(p.who().id()),
                "is reached by "
                    + p.who().contacts().getFirst().channel()
                    + " only: when that fails there is no other way",
                List.of(p.trace(rota))))
        .toList();
  }

  private static long channels(User u) {
    return u.contacts().stream().map(ContactMethod::channel).distinct().count();
  }
}
