package tocsin.metrics.block;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/// A place in the index of a block: on a series, and on one of its pieces. A piece is a chunk, and
/// in front of it the column of its stamps when no chunk before had it. Used by one thread.
///
/// Every method throws [IndexOutOfBoundsException] where the index, whose checksum was right, is
/// none: it was written wrong.
final class IndexCursor {
  private final MemorySegment file;
  private final Footer footer;
  private final long tableAt;
  private final PackedRow gaps;
  private final PackedRow codes;
  private final PackedRow lengths;
  private int group = -1;
  private int size;
  private int place = -1;
  private int reference = -1;

  /// Where the series ends.
  private long end;

  /// Where the pieces of the series are listed, and where the list of the next one begins.
  private long listAt;

  private long nextListAt;

  private boolean isListed;
  private long pieceAt;
  private int pieceBytes;
  private int code;

  IndexCursor(MemorySegment file, Footer footer) {
    this.file = file;
    this.footer = footer;
    this.tableAt = footer.tableAt(file);
    this.gaps = new PackedRow(file);
    this.codes = new PackedRow(file);
    this.lengths = new PackedRow(file);
  }

  /// Moves to before the first series of a group.
  private void open(int wanted) {
    group = wanted;
    long row = row(group);
    size = Math.min(BlockFormat.GROUP, footer.series() - group * BlockFormat.GROUP);
    long at = footer.groupsAt() + Integer.toUnsignedLong(file.get(BlockFormat.U32, row + 4));
    at = gaps.open(at, size - 1);
    at = codes.open(at, size);
    nextListAt = lengths.open(at, size);
    reference = file.get(BlockFormat.U32, row);
    end = file.get(BlockFormat.I64, row + 8);
    place = -1;
  }

  private long row(int of) {
    return tableAt + (long) of * BlockFormat.TABLE_ENTRY;
  }

  private int first(int of) {
    return file.get(BlockFormat.U32, row(of));
  }

  /// Moves to the next series, to before its first piece.
  ///
  /// @return false if there is none
  boolean next() {
    if (place + 1 == size) {
      if (group + 1 == footer.groups()) {
        return false;
      }
      int before = reference;
      open(group + 1);
      ascending(before);
    }
    place++;
    if (place > 0) {
      int before = reference;
      reference += (int) gaps.get(place - 1) + 1;
      ascending(before);
    }
    enter(end);
    return true;
  }

  private void ascending(int before) {
    if (reference <= before) {
      throw new IndexOutOfBoundsException("series " + reference + " after " + before);
    }
  }

  /// The series of the place begins here.
  private void enter(long start) {
    code = (int) codes.get(place);
    pieceAt = start;
    pieceBytes = 0;
    end = start + lengths.get(place);
    Objects.checkFromToIndex(start, end, footer.indexAt());
    isListed = code == BlockFormat.LIST;
    if (isListed) {
      enterList();
    }
  }

  private void enterList() {
    listAt = nextListAt;
    long bytes = unsigned();
    nextListAt = listAt + bytes;
  }

  /// Moves to a series, from which there is no next one.
  ///
  /// @return false if the block does not have it; the cursor stands elsewhere then
  boolean find(int wanted) {
    if (footer.series() == 0 || wanted < first(0) || wanted > footer.lastReference()) {
      return false;
    }
    open(group(wanted));
    place = place(wanted);
    if (reference != wanted) {
      return false;
    }
    if (codes.get(place) == BlockFormat.LIST) {
      skipLists();
    }
    enter(end + lengths.sum(place));
    return true;
  }

  /// The group in which a reference would be. References stand close together, so how many there
  /// are before and after it leaves little to search.
  private int group(int wanted) {
    int before = wanted - first(0);
    int after = footer.lastReference() - wanted;
    int low = Math.max(0, (footer.series() - 1 - after) / BlockFormat.GROUP);
    int high = Math.min(footer.groups() - 1, before / BlockFormat.GROUP);
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (first(middle) <= wanted) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// The place in the open group at which a reference would be; [#reference] is the one there.
  private int place(int wanted) {
    int at = 0;
    if (gaps.isConstant()) {
      // Less than one is in no index but one that was written wrong.
      int step = Math.max(1, (int) gaps.get(0) + 1);
      at = Math.min((wanted - reference) / step, size - 1);
      reference += at * step;
      return at;
    }
    while (reference < wanted && at + 1 < size) {
      reference += (int) gaps.get(at++) + 1;
    }
    return at;
  }

  private void skipLists() {
    for (int i = 0; i < place; i++) {
      if (codes.get(i) == BlockFormat.LIST) {
        enterList();
      }
    }
  }

  /// Moves to the next piece of the series.
  ///
  /// @return false if there is none
  boolean nextPiece() {
    pieceAt += pieceBytes;
    if (pieceAt == end) {
      return false;
    }
    if (isListed) {
      code = (int) unsigned();
      pieceBytes = (int) unsigned();
    } else {
      pieceBytes = (int) (end - pieceAt);
    }
    if (pieceBytes <= 0 || pieceBytes > end - pieceAt) {
      throw new IndexOutOfBoundsException("a piece of " + pieceBytes + " bytes");
    }
    return true;
  }

  private long unsigned() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = file.get(ValueLayout.JAVA_BYTE, listAt++);
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  int reference() {
    return reference;
  }

  long pieceAt() {
    return pieceAt;
  }

  int pieceBytes() {
    return pieceBytes;
  }

  /// Whether the piece begins with the column of its stamps.
  boolean hasColumn() {
    return code == BlockFormat.OWN_COLUMN;
  }

  /// The number in the dictionary of the column that the piece has not.
  int column() {
    return code - BlockFormat.OWN_COLUMN - 1;
  }

  long columnAt() {
    return hasColumn()
        ? pieceAt
        : file.get(
            BlockFormat.I64, footer.indexAt() + (long) column() * BlockFormat.DICTIONARY_ENTRY);
  }
}
