package tocsin.response.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.words.Actor;
import tocsin.response.words.ChangeId;
import tocsin.response.words.ServiceId;

/// Something that somebody did to a running service.
///
/// @param endsAt when a roll-out reached its last instance; empty when it was done at once
/// @param reverts the change that this one takes back
/// @param links addresses of the pipeline, the ticket, the difference
public record Change(
    ChangeId id,
    Instant at,
    Optional<Instant> endsAt,
    ChangeKind kind,
    ServiceId service,
    String summary,
    Actor by,
    Optional<String> fromVersion,
    Optional<String> toVersion,
    Optional<ChangeId> reverts,
    List<String> links) {
  public Change {
    links = List.copyOf(links);
    if (endsAt.isPresent() && endsAt.get().isBefore(at)) {
      throw new IllegalArgumentException(
          "endsAt: " + endsAt.get() + " (expected: not before " + at + ")");
    }
  }

  /// What a door knows when the sender does not say.
  public record Defaults(ChangeId id, Actor by, Instant at) {}

  /// Reads a change as a pipeline or a person sent it.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static Change parse(String json, Defaults defaults) {
    return ChangeText.read(json, defaults);
  }

  /// When the last instance had it.
  public Instant complete() {
    return endsAt.orElse(at);
  }

  /// Whether this one takes the other back: it says so, or brings its service back to the version
  /// before it.
  public boolean takesBack(Change other) {
    boolean named = reverts.filter(other.id()::equals).isPresent();
    boolean sameVersion =
        reverts.isEmpty()
            && kind == ChangeKind.REVERT
            && service.equals(other.service)
            && toVersion.isPresent()
            && toVersion.equals(other.fromVersion);
    return at.isAfter(other.at) && (named || sameVersion);
  }
}
