package tocsin.response.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.response.document.Kind;
import tocsin.response.words.ServiceId;

/// Services without a policy: their incidents are shown and page nobody. Where monitors would page
/// for one, that is said of them and weighs more, and is not said again of the service.
final class BareServices implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    Set<ServiceId> told =
        rota.books().monitors().stream()
            .filter(WatchedMonitor::pages)
            .map(WatchedMonitor::service)
            .collect(Collectors.toSet());
    return rota.books().services().stream()
        .filter(s -> s.policy().isEmpty() && !told.contains(s.id()))
        .map(s ->
            Finding.always(
                Check.SERVICE_WITHOUT_POLICY,
                Weight.WARNING,
                new Subject(Kind.SERVICE, s.id().value(), s.name()),
                "has no escalation policy: its incidents page nobody"))
        .toList();
  }
}
