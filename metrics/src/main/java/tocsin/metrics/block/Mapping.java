package tocsin.metrics.block;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/// A file in memory, for as long as somebody holds it. Thread-safe. Not left to the garbage
/// collector, which may not come for hours: blocks that were merged would fill the disk meanwhile.
final class Mapping {
  private final Arena arena = Arena.ofShared();
  private final MemorySegment bytes;

  /// Holds, the owner's being the first. At zero the mapping is gone.
  private final AtomicInteger holds = new AtomicInteger(1);

  Mapping(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    } catch (IOException e) {
      arena.close();
      throw e;
    }
  }

  MemorySegment bytes() {
    return bytes;
  }

  /// @return false if the mapping is gone already
  boolean hold() {
    return holds.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
  }

  void release() {
    if (holds.decrementAndGet() == 0) {
      arena.close();
    }
  }
}
