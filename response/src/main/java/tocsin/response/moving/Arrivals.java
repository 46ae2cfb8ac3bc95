package tocsin.response.moving;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tocsin.response.document.Kind;
import tocsin.response.words.UserId;

/// Who of an export is who here. Somebody whose mail address is known here is that person; somebody
/// whom only a schedule or policy names comes in as a name, so that nobody's turns move. Not
/// thread-safe.
public final class Arrivals {
  private final Packing packing;
  private final Newcomer house;
  private final Forms.Room users;
  private final Map<String, UserId> known = new HashMap<>();

  /// @param users reads a user as its room does
  public Arrivals(Packing packing, Newcomer house, Forms.Room users) {
    this.packing = packing;
    this.house = house;
    this.users = users;
  }

  /// Notes a person of the export.
  ///
  /// @return true if a document has to be made, false if the person is here already
  public boolean arrives(Part user, String theirs, String mail) {
    UserId own = new UserId(HereIds.of(theirs));
    UserId here = house.known(mail).orElse(own);
    known.put(theirs, here);
    if (here.equals(own)) {
      return true;
    }
    packing.attention(
        user,
        mail,
        "is here already as " + here + ", whose contact methods stay as they are",
        "see whether they are those of " + theirs);
    return false;
  }

  /// The person here.
  ///
  /// @param name as it stands beside the reference
  public UserId of(Part at, String theirs, String name) {
    return known.computeIfAbsent(theirs, t -> named(at, t, name));
  }

  private UserId named(Part at, String theirs, String name) {
    UserId id = new UserId(HereIds.of(theirs));
    Map<String, Object> body = new LinkedHashMap<>(Forms.named(id.value(), name));
    packing.add(at, Kind.USER, body, users);
    packing.attention(
        at,
        name.isEmpty() ? theirs : name,
        "is not among the users of the export; came in as a name without a contact method",
        "give this person a contact method, or take them out of the rotation");
    return id;
  }
}
