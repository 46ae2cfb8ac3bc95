package tocsin.metrics.wal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What a segment begins with.
public final class WalHeader {
  private static final int VERSION_AT = 8;

  private WalHeader() {}

  /// Whether this is no segment that this version can read. A segment that ends within its header
  /// is one that was being begun; so is one that has zeros there, which a power cut may leave
  /// behind where something was written and not forced.
  public static boolean isForeign(Path file) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(WalFormat.HEADER).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (header.hasRemaining() && channel.read(header) >= 0) {
        // Goes on until the header is whole or the file ends.
      }
    }
    header.flip();
    if (isBlank(header)) {
      return false;
    }
    for (int i = 0; i < Math.min(header.limit(), WalFormat.MAGIC.length); i++) {
      if (header.get(i) != WalFormat.MAGIC[i]) {
        return true;
      }
    }
    return header.limit() >= VERSION_AT + Short.BYTES && !isKnown(header.getShort(VERSION_AT));
  }

  private static boolean isBlank(ByteBuffer header) {
    return header.equals(ByteBuffer.allocate(header.limit()));
  }

  private static boolean isKnown(short version) {
    return version == OldRecords.VERSION || version == WalFormat.VERSION;
  }
}
