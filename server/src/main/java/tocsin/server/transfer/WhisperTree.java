package tocsin.server.transfer;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import tocsin.metrics.whisper.WhisperNames;

/// The whisper files below a folder, links followed. It is walked as often as needed and never held
/// as a whole.
public record WhisperTree(Path root) {
  /// Is told of every file.
  interface Visitor {
    void file(Found file) throws IOException;

    /// A folder or file that cannot be looked at.
    void unreadable(Path path, String reason);
  }

  static String reason(IOException problem) {
    return "cannot be read: " + problem.getClass().getSimpleName() + ": " + problem.getMessage();
  }

  void walk(Visitor visitor) throws IOException {
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (WhisperNames.isWhisper(file)) {
              visitor.file(
                  new Found(
                      root.relativize(file),
                      attributes.size(),
                      attributes.lastModifiedTime().toMillis()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem) {
            visitor.unreadable(root.relativize(file), reason(problem));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
