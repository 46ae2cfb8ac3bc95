package tocsin.response.notice;

import java.util.List;
import tocsin.response.words.ContactId;
import tocsin.response.words.UserId;

/// One message of all that waits for one person. Pure.
///
/// @param all at least one
public record Words(UserId user, ContactId contact, List<Told> all) {
  public Words {
    all = List.copyOf(all);
  }

  /// @param number of the notice
  public NoticeFact.Written written(int number) {
    return new NoticeFact.Written(
        "notice-" + number,
        user,
        contact,
        all.getFirst().schedule(),
        all.stream().map(Told::key).toList(),
        Told.subject(all),
        Told.text(all));
  }
}
