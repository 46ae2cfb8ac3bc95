package tocsin.response.reception;

import java.util.List;
import java.util.Optional;
import tocsin.response.desk.Input;
import tocsin.response.words.ServiceId;

/// The way from a door to the desk.
public interface Doorway {
  /// The service that an integration key belongs to.
  Optional<ServiceId> serviceOf(String key);

  /// Hands inputs in, in order. Blocking: true once they would survive a crash, false when the
  /// sender should come again.
  boolean take(List<Input> inputs);
}
