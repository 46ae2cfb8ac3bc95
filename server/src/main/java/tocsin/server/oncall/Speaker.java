package tocsin.server.oncall;

import java.util.List;
import java.util.Optional;
import tocsin.ground.web.WebRequest;
import tocsin.response.people.Team;
import tocsin.response.words.UserId;
import tocsin.server.page.Pages;

/// Whoever looks at a page, and for whom they may speak: for themselves, for those whose team they
/// lead, and an administrator for everybody.
///
/// @param reader empty for somebody who cannot be paged
record Speaker(Optional<UserId> reader, boolean manages, List<Team> led) {
  static Speaker of(WebRequest request, People people, List<Team> teams) {
    Optional<UserId> reader = Books.reader(request, people);
    return new Speaker(
        reader,
        Pages.isAdmin(request),
        teams.stream().filter(t -> reader.isPresent() && t.lead().equals(reader)).toList());
  }

  boolean isReader(UserId user) {
    return reader.filter(user::equals).isPresent();
  }

  boolean speaksFor(UserId user) {
    return manages || isReader(user) || led.stream().anyMatch(t -> t.members().contains(user));
  }
}
