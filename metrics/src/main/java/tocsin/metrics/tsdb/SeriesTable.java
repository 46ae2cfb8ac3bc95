package tocsin.metrics.tsdb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Glob;
import tocsin.metrics.store.Names;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.SeriesMatcher;

/// Names and references of all series. Looking a known name up compares bytes and allocates
/// nothing: open addressing over a table of references, at most half full. Thread-safe.
final class SeriesTable {
  private static final int EMPTY = -1;

  private final int maxSeries;
  private final NavigableMap<SeriesName, Integer> sorted = new ConcurrentSkipListMap<>();

  // All below are guarded by this.
  private byte[][] names = new byte[1024][];
  private int[] slots = filled(4096);
  private int size;
  private long refused;

  SeriesTable(int maxSeries) {
    this.maxSeries = maxSeries;
  }

  private static int[] filled(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, EMPTY);
    return slots;
  }

  /// The reference of a name; a new one while there is room.
  synchronized int reference(ByteBuffer name) {
    int slot = find(name);
    if (slots[slot] != EMPTY) {
      return slots[slot];
    }
    if (size >= maxSeries) {
      refused++;
      return SampleSink.REFUSED;
    }
    byte[] bytes = new byte[name.remaining()];
    name.get(name.position(), bytes);
    return add(bytes, slot);
  }

  private int add(byte[] bytes, int slot) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
    }
    names[size] = bytes;
    slots[slot] = size;
    sorted.put(new SeriesName(new String(bytes, StandardCharsets.UTF_8)), size);
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    int[] bigger = filled(slots.length * 2);
    slots = bigger;
    for (int r = 0; r < size; r++) {
      bigger[find(ByteBuffer.wrap(names[r]))] = r;
    }
  }

  /// The slot of a name, or the empty slot where it belongs.
  private int find(ByteBuffer name) {
    int mask = slots.length - 1;
    int slot = hash(name) & mask;
    while (slots[slot] != EMPTY && !same(names[slots[slot]], name)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int hash(ByteBuffer name) {
    long h = 0xcbf29ce484222325L;
    for (int i = name.position(); i < name.limit(); i++) {
      h = (h ^ name.get(i)) * 0x100000001b3L;
    }
    return (int) (h ^ (h >>> 32) ^ (h >>> 17));
  }

  private static boolean same(byte[] known, ByteBuffer name) {
    if (known.length != name.remaining()) {
      return false;
    }
    for (int i = 0; i < known.length; i++) {
      if (known[i] != name.get(name.position() + i)) {
        return false;
      }
    }
    return true;
  }

  synchronized byte[] name(int reference) {
    return names[reference];
  }

  Optional<Integer> known(SeriesName name) {
    return Optional.ofNullable(sorted.get(name));
  }

  synchronized int size() {
    return size;
  }

  synchronized long refused() {
    return refused;
  }

  List<SeriesName> find(SeriesMatcher matcher, int limit) {
    String prefix = prefix(matcher);
    NavigableMap<SeriesName, Integer> range =
        prefix.isEmpty()
            ? sorted
            : sorted.subMap(
                new SeriesName(prefix), true, new SeriesName(prefix + Character.MAX_VALUE), true);
    return Names.find(range.keySet().stream(), matcher, limit);
  }

  /// What every name that fits begins with.
  private static String prefix(SeriesMatcher matcher) {
    if (!(matcher instanceof SeriesMatcher.Glob(String pattern))) {
      return "";
    }
    int end = 0;
    while (end < pattern.length() && !Glob.isWild(pattern.substring(end, end + 1))) {
      end++;
    }
    return pattern.substring(0, end);
  }
}
