package tocsin.metrics.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Set;

/// When a disk fails. A write that fails has written half of its bytes. What a force should have
/// kept that fails with words of the system is not kept by the next one either.
@FunctionalInterface
public interface Faults {
  Faults NONE = (deed, file) -> {};

  /// Asked before each deed.
  ///
  /// @throws IOException if it fails
  void before(Deed deed, Path file) throws IOException;

  /// Fails always, with words of the system.
  static Faults of(String words, Deed... deeds) {
    Set<Deed> failing = Set.of(deeds);
    return (deed, file) -> {
      if (failing.contains(deed)) {
        throw new FileSystemException(file.toString(), null, words);
      }
    };
  }

  /// No room for anything new.
  static Faults full() {
    return of("No space left on device", Deed.CREATE, Deed.WRITE);
  }

  /// As systems make disks of which they have come to doubt.
  static Faults readOnly() {
    return of(
        "Read-only file system",
        Deed.OPEN,
        Deed.CREATE,
        Deed.WRITE,
        Deed.TRUNCATE,
        Deed.RENAME,
        Deed.DELETE);
  }

  /// The faults for files whose path has this in it.
  default Faults in(String part) {
    return (deed, file) -> {
      if (file.toString().contains(part)) {
        before(deed, file);
      }
    };
  }
}
