package tocsin.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tocsin.ground.file.Forced;

/// SHA-256 of files.
final class Checksums {
  private static final int BUFFER = 1 << 18;

  private Checksums() {}

  /// Reads a file to its end.
  static String of(Path file) throws IOException {
    return through(file, OutputStream.nullOutputStream());
  }

  /// Copies a file and forces the copy to the disk.
  ///
  /// @return the checksum of what was read
  static String copy(Path from, Path to) throws IOException {
    String sum;
    try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
      sum = through(from, out);
    }
    Forced.path(to);
    return sum;
  }

  private static String through(Path from, OutputStream out) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
