package tocsin.ground.web;

import java.nio.ByteBuffer;
import java.util.Optional;

/// An answer that is made while it is sent, so that a large one need not lie in memory. It may hold
/// what others wait for until it is closed. Used by one thread at a time, which may block.
public interface WebParts extends AutoCloseable {
  /// Makes the next part; there is none when all was said. The bytes, in an array, are lent until
  /// the next call.
  ///
  /// What is thrown says why the rest cannot be made, for the log: the answer ends in the middle.
  Optional<ByteBuffer> next();

  /// Gives back what is held, also in the middle; nothing happens the second time.
  @Override
  void close();
}
