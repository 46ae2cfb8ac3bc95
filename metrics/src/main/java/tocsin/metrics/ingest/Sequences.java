package tocsin.metrics.ingest;

import java.util.Arrays;

/// The lists and tuples of a pickle: their elements stand in cells, each of which knows the next,
/// so that a list can grow at any time. Not thread-safe.
final class Sequences {
  /// Behind the last cell.
  static final int END = -1;

  private static final int FEW = 256;
  private static final int MANY = 16 * 1024;

  private long[] values = new long[FEW];
  private int[] nexts = new int[FEW];
  private int cells;

  private int[] firsts = new int[FEW];
  private int[] lasts = new int[FEW];
  private int[] sizes = new int[FEW];
  private int count;

  /// Forgets all; what a giant took is given back.
  void clear() {
    cells = 0;
    count = 0;
    if (values.length > MANY) {
      values = new long[FEW];
      nexts = new int[FEW];
    }
    if (firsts.length > MANY) {
      firsts = new int[FEW];
      lasts = new int[FEW];
      sizes = new int[FEW];
    }
  }

  /// A new one without elements.
  ///
  /// @param kind [Pickled#LIST] or [Pickled#TUPLE]
  long make(int kind) {
    if (count == firsts.length) {
      firsts = Arrays.copyOf(firsts, count * 2);
      lasts = Arrays.copyOf(lasts, count * 2);
      sizes = Arrays.copyOf(sizes, count * 2);
    }
    firsts[count] = END;
    sizes[count] = 0;
    return Pickled.at(kind, count++, 0);
  }

  void add(long sequence, long value) {
    if (cells == values.length) {
      values = Arrays.copyOf(values, cells * 2);
      nexts = Arrays.copyOf(nexts, cells * 2);
    }
    values[cells] = value;
    nexts[cells] = END;
    int id = Pickled.at(sequence);
    if (firsts[id] == END) {
      firsts[id] = cells;
    } else {
      nexts[lasts[id]] = cells;
    }
    lasts[id] = cells++;
    sizes[id]++;
  }

  int size(long sequence) {
    return sizes[Pickled.at(sequence)];
  }

  /// The cell of its first element, or [#END].
  int first(long sequence) {
    return firsts[Pickled.at(sequence)];
  }

  int next(int cell) {
    return nexts[cell];
  }

  long value(int cell) {
    return values[cell];
  }
}
