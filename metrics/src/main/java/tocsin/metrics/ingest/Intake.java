package tocsin.metrics.ingest;

import java.nio.ByteBuffer;
import java.util.Optional;
import tocsin.metrics.store.StoreUnavailableException;

/// Takes what one sender says, in pieces as they come. Not thread-safe.
public interface Intake {
  /// Takes what arrived. Everything in front of the buffer's position has been dealt with, also
  /// when the store gave up; the caller then comes again with the same buffer. Leaves the buffer's
  /// byte order little-endian.
  void accept(ByteBuffer in) throws StoreUnavailableException;

  /// Why nothing that comes after can be understood, so that the sender had better begin anew;
  /// empty as long as it can.
  Optional<String> lost();
}
