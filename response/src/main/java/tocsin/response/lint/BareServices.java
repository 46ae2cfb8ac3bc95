package tocsin.response.lint;

import java.util.List;
import tocsin.response.document.Kind;

/// Services without a policy: their incidents are shown and page nobody.
final class BareServices implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    return rota.books().services().stream()
        .filter(s -> s.policy().isEmpty())
        .map(s ->
            Finding.always(
                Check.SERVICE_WITHOUT_POLICY,
                Weight.WARNING,
                new Subject(Kind.SERVICE, s.id().value(), s.name()),
                "has no escalation policy: its incidents page nobody"))
        .toList();
  }
}
