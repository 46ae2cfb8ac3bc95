package tocsin.edge.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// The part of SQLite that is no Java. The driver unpacks and compares it at every start, a tenth
/// of a start in all, and leaves it in the temporary directory when the process is killed; a copy
/// that lies unpacked costs neither. The driver looks for one where the property [#PLACE] says.
public final class NativeLibrary {
  public static final String PLACE = "org.sqlite.lib.path";

  private NativeLibrary() {}

  /// Puts a copy into a folder. One that is in use there stays what it is for those who use it.
  ///
  /// @throws IOException if it cannot be written, or the driver has none for this machine
  public static void copyTo(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, name, ".tmp");
    try (InputStream library = found(resource)) {
      Files.copy(library, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static InputStream found(String resource) throws IOException {
    return Optional.ofNullable(SQLiteJDBCLoader.class.getResourceAsStream(resource))
        .orElseThrow(() -> new IOException(resource + " is not in the driver of SQLite"));
  }
}
