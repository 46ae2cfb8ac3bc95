package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import tocsin.metrics.memory.SlabPool;

/// What a store holds while it is open, and gives back as a whole: the lock of its folder, memory
/// outside the heap, and the names in it. Whoever puts right why a store could not be opened, and
/// tries again, must find all of it free.
final class Holdings implements AutoCloseable {
  private final Folders folders;
  private final SlabPool pool = new SlabPool();
  private final Catalogue names;

  /// @throws IOException if the folder cannot be used; nothing is held then
  Holdings(Path root, NameLimits limits, Instant began) throws IOException {
    this.folders = new Folders(root);
    try {
      this.names = new Catalogue(pool, folders.names(), limits, seed(began));
    } catch (FileSystemException e) {
      free();
      throw folders.unusable(e);
    } catch (IOException | RuntimeException e) {
      free();
      throw e;
    }
  }

  // Nobody outside knows the microsecond of the start, so nobody can make names collide.
  private static long seed(Instant began) {
    return began.getEpochSecond() * 0x9E37_79B9_7F4A_7C15L ^ began.getNano();
  }

  Folders folders() {
    return folders;
  }

  SlabPool pool() {
    return pool;
  }

  Catalogue names() {
    return names;
  }

  private void free() throws IOException {
    Closing.all(pool::close, folders::close);
  }

  @Override
  public void close() throws IOException {
    Closing.all(names::close, this::free);
  }
}
