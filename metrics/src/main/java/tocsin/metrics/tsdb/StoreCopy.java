package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tocsin.metrics.block.Block;

/// Copies the files of a store as of one moment, while it goes on. Blocks and full segments never
/// change, but they go when others have taken their points; then the copy is begun anew at a later
/// moment. The names come last, so that no series of the copy is without one.
final class StoreCopy {
  /// Many more than are needed also when blocks are written and merged without a pause.
  private static final int MOST_TRIES = 200;

  /// The store as it is at the moment.
  @FunctionalInterface
  interface Present {
    Moment moment() throws IOException;
  }

  private final Present now;
  private final Catalogue names;

  StoreCopy(Present now, Catalogue names) {
    this.now = now;
    this.names = names;
  }

  /// @param to a folder that is not there yet
  /// @throws IOException if it cannot be written; what is there of it is no copy
  void to(Path to) throws IOException {
    Files.createDirectories(to);
    int tries = 1;
    while (!isWhole(to)) {
      clear(Folders.blocks(to));
      clear(Folders.segments(to));
      if (++tries > MOST_TRIES) {
        throw new IOException("files changed in each of " + MOST_TRIES + " tries to copy them");
      }
    }
    names.copyTo(Folders.names(to));
  }

  private boolean isWhole(Path to) throws IOException {
    Moment moment = now.moment();
    try {
      for (Block block : moment.blocks()) {
        FileCopy.link(block.file(), Folders.in(to, block.file()));
      }
      List<Path> segments = moment.segments();
      for (Path full : segments.subList(0, segments.size() - 1)) {
        FileCopy.link(full, Folders.in(to, full));
      }
      Path open = segments.getLast();
      FileCopy.beginning(open, Folders.in(to, open), moment.bytes());
      return true;
    } catch (NoSuchFileException gone) {
      return false;
    } finally {
      Blocks.release(moment.blocks());
    }
  }

  private static void clear(List<Path> files) throws IOException {
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
