package tocsin.bench.limits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// How long the disk takes to say that it has something, and how fast a long file is written.
final class DiskLimits {
  private static final int MIB = 1 << 20;
  private static final int FILE_MIB = 1_024;

  private DiskLimits() {}

  static void measure(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "limits-", ".tmp");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      Limit.spread("4 KiB appended and forced", forced(channel, 4 << 10, 300), "ms");
      Limit.spread("1 MiB appended and forced", forced(channel, MIB, 60), "ms");
      inOrder(channel);
    } finally {
      Files.delete(file);
    }
  }

  private static double[] forced(FileChannel channel, int size, int times) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocateDirect(size);
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      channel.write(bytes.clear());
      channel.force(false);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    return millis;
  }

  private static void inOrder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocateDirect(MIB);
    long start = System.nanoTime();
    for (int i = 0; i < FILE_MIB; i++) {
      channel.write(bytes.clear());
    }
    double cached = (System.nanoTime() - start) / 1e9;
    channel.force(false);
    double forced = (System.nanoTime() - start) / 1e9;
    Limit.print("1 GiB in order, into the page cache", FILE_MIB / cached, "MiB/s");
    Limit.print("1 GiB in order, forced in the end", FILE_MIB / forced, "MiB/s");
  }
}
