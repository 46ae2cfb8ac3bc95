package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
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
import tocsin.ground.file.Forced;
import tocsin.metrics.block.NumberRange;
import tocsin.metrics.wal.WalWriter;

/// The folders of a store and the names of its files. Holds the lock that keeps a second process
/// out.
final class Folders implements AutoCloseable {
  private static final Pattern NUMBERED =
      Pattern.compile("(?:wal|block)-(?:0[0-9a-f]{15}-)?(0[0-9a-f]{15})\\..*");

  private static final String WAL = "wal";
  private static final String BLOCKS = "blocks";
  private static final String ASIDE = ".quarantined";

  private final Path root;
  private final Path wal;
  private final Path blocks;
  private final FileChannel lock;

  Folders(Path root) throws IOException {
    this.root = root;
    this.wal = root.resolve(WAL);
    this.blocks = root.resolve(BLOCKS);
    try {
      make(root);
      Files.createDirectories(wal);
      Files.createDirectories(blocks);
      Path file = root.resolve("lock");
      this.lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (FileSystemException e) {
      throw unusable(e);
    }
    if (!locked()) {
      lock.close();
      throw new IOException(
          root + " is used by another process (expected: one Tocsin for each data folder)");
    }
  }

  /// What to say when the system refuses to do something there.
  final IOException unusable(FileSystemException e) {
    String kind =
        e instanceof AccessDeniedException ? "access denied" : e.getClass().getSimpleName();
    Optional<String> why = Optional.ofNullable(e.getReason());
    return new IOException(
        "%s: %s at %s (expected: a folder that the user who runs Tocsin may write to, on a disk with room)"
            .formatted(root, why.orElse(kind), e.getFile()),
        e);
  }

  /// Makes the folder. Where no store was begun yet, its name and those above it are forced to the
  /// disk: a power cut would take all that is in it with them.
  private static void make(Path root) throws IOException {
    Files.createDirectories(root);
    if (!Files.exists(names(root))) {
      Optional<Path> above = Optional.ofNullable(root.toAbsolutePath().getParent());
      while (above.isPresent()) {
        forceAbove(above.get());
        above = above.map(Path::getParent);
      }
    }
  }

  private static void forceAbove(Path folder) throws IOException {
    try {
      Forced.path(folder);
    } catch (AccessDeniedException e) {
      // Whoever may not even look into it has made nothing in it.
    }
  }

  /// Forces what is there, as whoever ended before may have seen it and the disk not: a segment
  /// must not be deleted for the sake of a block that a power cut takes afterwards.
  void settle() throws IOException {
    Forced.path(root);
    Forced.path(wal);
    Forced.path(blocks);
  }

  /// Begins a segment whose name survives a power cut.
  ///
  /// @throws IOException if it cannot be written; it is not there then
  WalWriter begin(long number) throws IOException {
    WalWriter segment = new WalWriter(segment(number));
    try {
      Forced.path(wal);
      return segment;
    } catch (IOException e) {
      segment.discard();
      throw e;
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

  private Path segment(long number) {
    return wal.resolve(String.format(Locale.ROOT, "wal-%016x.log", number));
  }

  Path block(NumberRange numbers) {
    return blocks.resolve(numbers.fileName());
  }

  /// Where blocks are.
  Path blockFolder() {
    return blocks;
  }

  /// The list of names.
  Path names() {
    return names(root);
  }

  static Path names(Path root) {
    return root.resolve("names.tsn");
  }

  List<Path> segments() throws IOException {
    return segments(root);
  }

  static List<Path> segments(Path root) throws IOException {
    return files(root.resolve(WAL), ".log");
  }

  List<Path> blocks() throws IOException {
    return blocks(root);
  }

  static List<Path> blocks(Path root) throws IOException {
    return files(root.resolve(BLOCKS), ".tsb");
  }

  /// The place of a file of one store in the folder of another.
  static Path in(Path otherRoot, Path file) throws IOException {
    Path folder = otherRoot.resolve(file.getName(file.getNameCount() - 2));
    return Files.createDirectories(folder).resolve(file.getFileName());
  }

  /// Segments from one number to another, both included, by number.
  List<Path> segments(long first, long last) throws IOException {
    return segments().stream().filter(f -> number(f) >= first && number(f) <= last).toList();
  }

  /// Files that were put aside.
  static List<Path> quarantined(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root, 2)) {
      return all.filter(f -> f.toString().endsWith(ASIDE)).sorted().toList();
    }
  }

  /// Deletes the segments, and the blocks of version 1, whose points stand in a block by now.
  void deleteThrough(long number) throws IOException {
    for (Path file : segments()) {
      if (number(file) <= number) {
        Files.delete(file);
      }
    }
    for (Path file : blocks()) {
      if (NumberRange.of(file).isEmpty() && number(file) <= number) {
        Files.delete(file);
      }
    }
  }

  void deleteUnfinished() throws IOException {
    for (Path file : files(blocks, ".tmp")) {
      Files.delete(file);
    }
  }

  /// Renames a file so that nothing reads or deletes it any more, and somebody can look at it.
  static Path putAside(Path file) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ASIDE);
    return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
  }

  /// The number of a segment, or the last number of a block.
  static long number(Path file) {
    Matcher m = NUMBERED.matcher(file.getFileName().toString());
    return m.matches() ? Long.parseLong(m.group(1), 16) : 0;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(ending))
          .filter(Files::isRegularFile)
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
