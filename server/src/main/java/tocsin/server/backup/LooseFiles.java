package tocsin.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Files right in a directory that are replaced as a whole when they change, so that each can be
/// copied at any time.
///
/// @param except names of files that others copy, or nobody; unfinished ones are left out anyway
public record LooseFiles(Path directory, Set<String> except) implements Part {
  public LooseFiles {
    except = Set.copyOf(except);
  }

  @Override
  public void copyTo(Path folder) throws IOException {
    for (Path file : files()) {
      Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(Files::isRegularFile).filter(this::counts).sorted().toList();
    }
  }

  private boolean counts(Path file) {
    String name = file.getFileName().toString();
    return !except.contains(name) && !name.endsWith(".tmp");
  }
}
