package tocsin.response.moving;

import java.time.Instant;
import java.util.Set;
import tocsin.response.words.UserId;

/// Who is on call there, by their own account: as they computed it, or by their rules evaluated
/// without any of ours.
@FunctionalInterface
public interface Rendering {
  /// Everybody who is on call at an instant, by the names they have here.
  Set<UserId> at(Instant instant);
}
