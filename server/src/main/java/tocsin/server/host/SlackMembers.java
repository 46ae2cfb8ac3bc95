package tocsin.server.host;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.words.UserId;

/// Who somebody in Slack is here, and the other way round: by contact methods whose address is the
/// id of a member.
final class SlackMembers {
  private static final String MEMBER = "[UW][A-Z0-9]{2,30}";

  private final Supplier<List<User>> users;

  SlackMembers(Supplier<List<User>> users) {
    this.users = users;
  }

  /// People with this id; more than one is a mistake in their contact methods.
  List<User> of(String member) {
    return users.get().stream()
        .filter(u -> of(u).filter(member::equals).isPresent())
        .limit(2)
        .toList();
  }

  /// Those of these people who are known in Slack, by their ids there.
  List<String> of(List<UserId> people) {
    return users.get().stream()
        .filter(u -> people.contains(u.id()))
        .flatMap(u -> of(u).stream())
        .distinct()
        .toList();
  }

  /// Their id in Slack.
  static Optional<String> of(User user) {
    return user.contacts().stream()
        .filter(ContactMethod.Slack.class::isInstance)
        .map(ContactMethod::address)
        .filter(SlackMembers::isMember)
        .findFirst();
  }

  /// Whether an address is the id of a person.
  static boolean isMember(String address) {
    return address.matches(MEMBER);
  }
}
