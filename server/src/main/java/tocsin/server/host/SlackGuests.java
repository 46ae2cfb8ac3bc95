package tocsin.server.host;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tocsin.ground.web.WebRequest.Role;
import tocsin.response.people.User;

/// Who of Slack may do something here.
final class SlackGuests {
  private final SlackMembers members;
  private final Function<String, Optional<Role>> roles;

  /// @param roles of accounts by user; whoever has none may still be paged, and answer
  SlackGuests(SlackMembers members, Function<String, Optional<Role>> roles) {
    this.members = members;
    this.roles = roles;
  }

  /// What somebody in Slack may do.
  sealed interface Known {
    record May(User user) implements Known {}

    /// @param why in words for them, with what to do
    record MayNot(String why) implements Known {}
  }

  Known known(String member) {
    List<User> people = members.of(member);
    if (people.isEmpty()) {
      return new Known.MayNot(
          "Tocsin does not know you in Slack. Add a contact method of kind slack with the address "
              + member
              + " to your person, under On-call, People.");
    }
    if (people.size() > 1) {
      return new Known.MayNot(
          "Several people in Tocsin have your address in Slack, "
              + member
              + ". Take it from those who are not you.");
    }
    User user = people.getFirst();
    boolean reads = roles.apply(user.id().value()).filter(Role.READER::equals).isPresent();
    return reads
        ? new Known.MayNot("Your account may only read. An administrator can change that.")
        : new Known.May(user);
  }
}
