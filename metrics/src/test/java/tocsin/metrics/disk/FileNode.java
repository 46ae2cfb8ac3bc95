package tocsin.metrics.disk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// A file: its bytes as of the last force, and what was done to it since.
final class FileNode implements Node {
  /// So many states of a file may stand mixed on the disk.
  private static final int MOMENTS = 4;

  /// Changes the length, and writes the bytes at a place.
  private record Change(long length, long at, byte[] bytes) {}

  private byte[] forced;
  private final List<Change> since = new ArrayList<>();
  private long length;

  FileNode(byte[] forced) {
    this.forced = forced;
    this.length = forced.length;
  }

  void write(long at, byte[] bytes) {
    length = Math.max(length, at + bytes.length);
    since.add(new Change(length, at, bytes));
  }

  void truncate(long to) {
    if (to < length) {
      length = to;
      since.add(new Change(length, 0, new byte[0]));
    }
  }

  void force() {
    forced = after(since.size());
    since.clear();
  }

  /// What was not forced never will be: so systems do when a force fails. They take the pages for
  /// clean, and the next force finds nothing to do.
  void lose() {
    since.clear();
  }

  private byte[] after(int changes) {
    byte[] bytes = forced.clone();
    for (Change change : since.subList(0, changes)) {
      bytes = Arrays.copyOf(bytes, (int) change.length);
      System.arraycopy(change.bytes, 0, bytes, (int) change.at, change.bytes.length);
    }
    return bytes;
  }

  /// What a power cut leaves of it: all, nothing or the first of what was done since the last
  /// force, or a mixture of several moments, sector by sector, with zeros where none of them has
  /// bytes.
  byte[] cut(RandomGenerator chance) {
    return switch (chance.nextInt(6)) {
      case 0 -> after(0);
      case 1 -> after(since.size());
      case 2 -> after(chance.nextInt(since.size() + 1));
      default -> mixed(chance, 1 << 6 + chance.nextInt(7));
    };
  }

  private byte[] mixed(RandomGenerator chance, int sector) {
    byte[][] moments = new byte[MOMENTS][];
    for (int i = 0; i < MOMENTS; i++) {
      moments[i] = after(i == 0 ? 0 : chance.nextInt(since.size() + 1));
    }
    byte[] last = after(since.size());
    byte[] bytes = new byte[chance.nextBoolean() ? last.length : moments[1].length];
    for (int at = 0; at < bytes.length; at += sector) {
      int which = chance.nextInt(MOMENTS + 1);
      byte[] from = which == MOMENTS ? last : moments[which];
      int count = Math.min(Math.min(sector, bytes.length - at), from.length - at);
      if (count > 0) {
        System.arraycopy(from, at, bytes, at, count);
      }
    }
    return bytes;
  }
}
