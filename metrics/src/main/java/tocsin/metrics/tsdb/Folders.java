package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folders of a store and the names of its files. Holds the lock that keeps a second process
/// out.
final class Folders implements AutoCloseable {
  private static final Pattern NUMBERED = Pattern.compile("(?:wal|block)-(0[0-9a-f]{15})\\..*");

  private final Path wal;
  private final Path blocks;
  private final FileChannel lock;

  Folders(Path root) throws IOException {
    this.wal = Files.createDirectories(root.resolve("wal"));
    this.blocks = Files.createDirectories(root.resolve("blocks"));
    this.lock =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked()) {
      lock.close();
      throw new IOException(
          root + " is used by another process (expected: one Tocsin for each data folder)");
    }
  }

  private boolean locked() throws IOException {
    try {
      Optional<FileLock> mine = Optional.ofNullable(lock.tryLock());
      return mine.isPresent();
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Path segment(long number) {
    return wal.resolve(String.format(Locale.ROOT, "wal-%016x.log", number));
  }

  Path block(long number) {
    return blocks.resolve(String.format(Locale.ROOT, "block-%016x.tsb", number));
  }

  List<Path> segments() throws IOException {
    return files(wal, ".log");
  }

  List<Path> blocks() throws IOException {
    return files(blocks, ".tsb");
  }

  void deleteUnfinished() throws IOException {
    for (Path file : files(blocks, ".tmp")) {
      Files.delete(file);
    }
  }

  /// Renames a file so that nothing reads or deletes it any more, and somebody can look at it.
  static Path putAside(Path file) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".quarantined");
    return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
  }

  static long number(Path file) {
    Matcher m = NUMBERED.matcher(file.getFileName().toString());
    return m.matches() ? Long.parseLong(m.group(1), 16) : 0;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(ending))
          .filter(f -> NUMBERED.matcher(f.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
