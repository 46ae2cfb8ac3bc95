package tocsin.metrics.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// A disk that can lose its power. Programs see it as a file system whose files are real ones in a
/// folder; beside that it knows which bytes and names were forced. A force of a file does nothing
/// for its name, which some systems see otherwise. Thread-safe.
public final class Disk {
  /// The chance by which a cut leaves nothing that was not forced.
  public static final RandomGenerator FORGETFUL = () -> 0;

  private final Path base;
  private final FolderNode root = new FolderNode();
  private final DiskFileSystem system = new DiskFileSystem(this);
  private volatile Faults faults = Faults.NONE;

  /// A disk that has kept what is in a folder.
  public Disk(Path folder) throws IOException {
    this.base = folder.toAbsolutePath().normalize();
    fill(root, base);
  }

  private static void fill(FolderNode node, Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path path : all.toList()) {
        if (Files.isDirectory(path)) {
          FolderNode below = new FolderNode();
          fill(below, path);
          node.put(path.getFileName().toString(), below);
        } else {
          node.put(path.getFileName().toString(), new FileNode(Files.readAllBytes(path)));
        }
      }
    }
    node.force();
  }

  /// Its uppermost folder.
  public Path path() {
    return system.path(base);
  }

  public void failing(Faults next) {
    faults = next;
  }

  void before(Deed deed, Path real) throws IOException {
    faults.before(deed, real);
  }

  /// What stands at a real path.
  synchronized Optional<Node> node(Path real) {
    if (!real.startsWith(base)) {
      return Optional.of(new FolderNode()); // Of another disk.
    }
    Optional<Node> node = Optional.of(root);
    for (Path name : base.relativize(real.normalize())) {
      node = name.toString().isEmpty() ? node : node.flatMap(n -> below(n, name.toString()));
    }
    return node;
  }

  private static Optional<Node> below(Node node, String name) {
    return switch (node) {
      case FolderNode folder -> folder.find(name);
      case FileNode _ -> Optional.empty();
    };
  }

  private FolderNode folderOf(Path real) {
    return (FolderNode) node(real.resolveSibling(".")).orElseThrow();
  }

  private static String name(Path real) {
    return real.getFileName().toString();
  }

  synchronized void created(Path real, Node node) {
    folderOf(real).put(name(real), node);
  }

  synchronized void deleted(Path real) {
    folderOf(real).remove(name(real));
  }

  synchronized void renamed(Path from, Path to) {
    if (!from.resolveSibling(".").normalize().equals(to.resolveSibling(".").normalize())) {
      throw new UnsupportedOperationException("from " + from + " to another folder: " + to);
    }
    folderOf(from).rename(name(from), name(to));
  }

  synchronized void written(FileNode file, long at, byte[] bytes) {
    file.write(at, bytes);
  }

  synchronized void truncated(FileNode file, long length) {
    file.truncate(length);
  }

  synchronized void forced(Node node) {
    switch (node) {
      case FileNode file -> file.force();
      case FolderNode folder -> folder.force();
    }
  }

  synchronized void notForced(Node node) {
    switch (node) {
      case FileNode file -> file.lose();
      case FolderNode _ -> {
        // Changes of names stay in the journal of the system.
      }
    }
  }

  /// Writes what a power cut at this instant leaves behind into a folder.
  public synchronized void cut(RandomGenerator chance, Path to) throws IOException {
    cut(root, chance, to);
  }

  private static void cut(FolderNode folder, RandomGenerator chance, Path to) throws IOException {
    Files.createDirectories(to);
    for (Map.Entry<String, Node> entry : folder.cut(chance).entrySet()) {
      Path path = to.resolve(entry.getKey());
      switch (entry.getValue()) {
        case FileNode file -> Files.write(path, file.cut(chance));
        case FolderNode below -> cut(below, chance, path);
      }
    }
  }
}
