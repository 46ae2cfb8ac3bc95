package tocsin.metrics.block;

import tocsin.metrics.codec.ByteSink;

/// Gathers the index of a block while its series are written. Used by one thread.
final class IndexWriter {
  private final ByteSink groups = new ByteSink(1 << 12);
  private final ByteSink table = new ByteSink(1 << 10);
  private final ByteSink pieces = new ByteSink(1 << 8);
  private final ByteSink lists = new ByteSink(1 << 8);
  private final long[] gaps = new long[BlockFormat.GROUP];
  private final long[] codes = new long[BlockFormat.GROUP];
  private final long[] lengths = new long[BlockFormat.GROUP];
  private long seriesAt;
  private long seriesBytes;
  private int seriesPieces;
  private int lastCode;
  private int series;
  private int inGroup;
  private int last = -1;

  /// Begins the next series, whose first piece will stand at this offset.
  void begin(long offset) {
    pieces.clear();
    seriesAt = offset;
    seriesBytes = 0;
    seriesPieces = 0;
  }

  void piece(int code, int length) {
    pieces.putUnsigned(code);
    pieces.putUnsigned(length);
    seriesBytes += length;
    seriesPieces++;
    lastCode = code;
  }

  /// Ends the series; one without pieces is not there.
  void end(int reference) {
    if (seriesPieces == 0) {
      return;
    }
    if (inGroup == 0) {
      table.putInt(reference);
      table.putInt(groups.size());
      table.putLong(seriesAt);
    } else {
      gaps[inGroup - 1] = (long) reference - last - 1;
    }
    lengths[inGroup] = seriesBytes;
    codes[inGroup] = seriesPieces == 1 ? lastCode : BlockFormat.LIST;
    if (seriesPieces > 1) {
      lists.putUnsigned(pieces.size());
      lists.putAll(pieces);
    }
    last = reference;
    series++;
    inGroup++;
    if (inGroup == BlockFormat.GROUP) {
      endGroup();
    }
  }

  private void endGroup() {
    PackedRow.write(groups, gaps, inGroup - 1);
    PackedRow.write(groups, codes, inGroup);
    PackedRow.write(groups, lengths, inGroup);
    groups.putAll(lists);
    lists.clear();
    inGroup = 0;
  }

  /// Ends the last group.
  void finish() {
    if (inGroup > 0) {
      endGroup();
    }
  }

  int series() {
    return series;
  }

  int lastReference() {
    return last;
  }

  ByteSink groups() {
    return groups;
  }

  ByteSink table() {
    return table;
  }
}
