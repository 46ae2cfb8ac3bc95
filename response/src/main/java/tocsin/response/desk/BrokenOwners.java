package tocsin.response.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.ShiftNotices;
import tocsin.response.people.Team;
import tocsin.response.people.User;
import tocsin.response.people.Vetting;
import tocsin.response.service.Service;
import tocsin.response.words.ContactId;
import tocsin.response.words.MonitorId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.UserId;

/// Who is told when a monitor is broken: people of the team that answers for its service. Pure on
/// the documents.
///
/// | somebody of the team | is told |
/// |---|---|
/// | chose a contact method for it | yes, there |
/// | switched it off | no |
/// | chose nothing, and leads the team | yes |
/// | chose nothing, and the team has no lead | yes |
/// | else | no |
///
/// Who chose nothing is told on a contact method that wakes nobody: mail, then chat, then a
/// webhook, then the log; never a push, a text or a call.
public record BrokenOwners(Directory directory) {
  /// Who is told of a monitor, in no order; none when nobody is.
  public Set<UserId> of(MonitorId monitor) {
    return directory.monitor(monitor).map(m -> of(m.service())).orElse(Set.of());
  }

  /// Who is told of the monitors of a service.
  public Set<UserId> of(ServiceId service) {
    return directory
        .service(service)
        .map(Service::team)
        .flatMap(directory::team)
        .map(this::of)
        .orElse(Set.of());
  }

  private Set<UserId> of(Team team) {
    Set<UserId> all = new LinkedHashSet<>(team.members());
    team.lead().ifPresent(all::add);
    boolean isLed = team.lead().flatMap(directory::user).isPresent();
    return all.stream()
        .flatMap(id -> directory.user(id).stream())
        .filter(u -> isTold(u, team, isLed))
        .map(User::id)
        .collect(Collectors.toSet());
  }

  private static boolean isTold(User u, Team team, boolean isLed) {
    Optional<String> chosen = u.notices().flatMap(ShiftNotices::broken);
    boolean isUsual = !isLed || team.lead().filter(u.id()::equals).isPresent();
    return contact(u).isPresent() && (chosen.isPresent() || isUsual);
  }

  /// Where somebody is told; empty when they are not.
  static Optional<ContactId> contact(User u) {
    Optional<String> chosen = u.notices().flatMap(ShiftNotices::broken);
    return chosen.isPresent()
        ? chosen.filter(c -> !c.equals(ShiftNotices.OFF)).map(ContactId::new)
        : quiet(u);
  }

  private static Optional<ContactId> quiet(User u) {
    List<ContactMethod> all = Vetting.trusted(u);
    return List.of(
            ContactMethod.Email.class,
            ContactMethod.Slack.class,
            ContactMethod.Webhook.class,
            ContactMethod.Console.class)
        .stream()
        .flatMap(kind -> all.stream().filter(kind::isInstance))
        .map(ContactMethod::id)
        .findFirst();
  }
}
