package tocsin.response.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.response.words.Names;
import tocsin.response.words.TeamId;
import tocsin.response.words.UserId;

/// People who answer for services together.
///
/// @param room an incoming webhook of the team's chat room
/// @param pagesAWeek so many incidents that page somebody they find acceptable in a week; empty
///   where they state nothing
public record Team(
    TeamId id,
    String name,
    List<UserId> members,
    Optional<UserId> lead,
    Optional<String> room,
    Optional<Integer> pagesAWeek) {
  private static final int MAX_MEMBERS = 500;
  private static final int MOST_PAGES = 10_000;

  public Team {
    members = List.copyOf(members);
    // Teams that were saved before they could state one have none.
    pagesAWeek = Objects.requireNonNullElse(pagesAWeek, Optional.empty());
  }

  /// Reads a team.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static Team parse(String json) {
    Fields f = Fields.of(json);
    var id = f.required("id", TeamId::new);
    List<UserId> members = f.list("members", UserId::new);
    if (members.size() > MAX_MEMBERS) {
      f.fault("members", members.size() + " (expected: at most " + MAX_MEMBERS + ")");
    }
    var lead = f.optional("lead", UserId::new);
    var room = f.optional("room", String::strip);
    String name = f.optional("name", Names::checked).or(() -> id.map(TeamId::value)).orElse("");
    var pages = f.number("pagesAWeek", 0, MOST_PAGES).map(Double::intValue);
    f.check("team");
    return new Team(id.orElseThrow(), name, members, lead, room, pages);
  }
}
