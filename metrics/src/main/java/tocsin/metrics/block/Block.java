package tocsin.metrics.block;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.codec.Points;

/// One block file, mapped. Immutable; thread-safe, also against its own closing: whoever reads
/// while somebody else may close it holds it meanwhile, and the mapping goes with the last hold.
/// The file may be deleted under it; its room on the disk comes back when the mapping goes.
public final class Block implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Block.class);

  private final Path file;
  private final Mapping mapping;
  private final MemorySegment bytes;
  private final Footer footer;
  private final ColumnHeads heads;
  private volatile boolean damaged;

  private Block(Path file, Mapping mapping, Footer footer) {
    this.file = file;
    this.mapping = mapping;
    this.bytes = mapping.bytes();
    this.footer = footer;
    this.heads = new ColumnHeads(bytes);
  }

  /// Maps a block and checks all of it but its chunks, which are checked when they are read. Takes
  /// no memory for each series, and milliseconds for a million of them.
  ///
  /// @throws BadBlockException if header, footer or index are not those of a block
  public static Block open(Path file) throws IOException, BadBlockException {
    Mapping mapping = new Mapping(file);
    try {
      return new Block(file, mapping, Footer.read(mapping.bytes()));
    } catch (BadBlockException e) {
      mapping.release();
      throw e;
    }
  }

  /// Keeps the mapping until [#release].
  ///
  /// @return false if the block is closed already
  public boolean hold() {
    return mapping.hold();
  }

  public void release() {
    mapping.release();
  }

  /// Lets go of the mapping; those who hold it may read on. To be called once.
  @Override
  public void close() {
    mapping.release();
  }

  /// Adds the points of a series that lie in the window of `to`. A damaged chunk adds none, which
  /// is said once for each block.
  public void read(int reference, Points to) {
    IndexCursor cursor = cursor();
    try {
      if (meets(to) && cursor.find(reference)) {
        read(cursor, reader(to), to);
      }
    } catch (IndexOutOfBoundsException e) {
      damaged(reference, badIndex(e));
    }
  }

  private void read(IndexCursor cursor, ChunkReader reader, Points to) {
    while (cursor.nextPiece()) {
      try {
        Chunk chunk = reader.open(cursor);
        if (chunk.meets(to.from(), to.until())) {
          reader.load(chunk);
          reader.read(chunk);
        }
      } catch (DamagedChunkException e) {
        damaged(cursor.reference(), e);
      }
    }
  }

  static DamagedChunkException badIndex(IndexOutOfBoundsException e) {
    return new DamagedChunkException("index: " + e.getMessage());
  }

  /// Whether some of its points may lie in a window.
  boolean meets(Points window) {
    return footer.lastMillis() >= window.from() && footer.firstMillis() < window.until();
  }

  /// The latest stamp that a series has here, or [Long#MIN_VALUE]; no point is decoded for it, and
  /// damaged chunks may count.
  ///
  /// @param scratch stays as it is
  public long lastMillis(int reference, Points scratch) {
    IndexCursor cursor = cursor();
    try {
      return cursor.find(reference) ? lastMillis(cursor, reader(scratch)) : Long.MIN_VALUE;
    } catch (IndexOutOfBoundsException e) {
      damaged(reference, badIndex(e));
      return Long.MIN_VALUE;
    }
  }

  private long lastMillis(IndexCursor cursor, ChunkReader reader) {
    long last = Long.MIN_VALUE;
    while (cursor.nextPiece()) {
      try {
        last = Math.max(last, reader.open(cursor).last());
      } catch (DamagedChunkException e) {
        damaged(cursor.reference(), e);
      }
    }
    return last;
  }

  IndexCursor cursor() {
    return new IndexCursor(bytes, footer);
  }

  ChunkReader reader(Points points) {
    return new ChunkReader(bytes, heads, points);
  }

  MemorySegment mapped() {
    return bytes;
  }

  void damaged(int reference, DamagedChunkException why) {
    if (!damaged) {
      damaged = true;
      log.atError()
          .addKeyValue("file", file)
          .addKeyValue("reference", reference)
          .addKeyValue("problem", why.what())
          .log("block has a damaged chunk");
    }
  }

  /// Whether a damaged chunk has been met.
  public boolean isDamaged() {
    return damaged;
  }

  public Path file() {
    return file;
  }

  public NumberRange numbers() {
    return footer.numbers();
  }

  /// The earliest stamp; [Long#MAX_VALUE] when there are no points.
  public long firstMillis() {
    return footer.firstMillis();
  }

  /// The latest stamp; [Long#MIN_VALUE] when there are no points.
  public long lastMillis() {
    return footer.lastMillis();
  }

  /// The highest reference of a series in it.
  public int lastReference() {
    return footer.lastReference();
  }

  /// The series of the block, ascending. To be used while the block is held.
  public IntStream references() {
    IndexCursor cursor = cursor();
    return IntStream.range(0, footer.series())
        .map(i -> {
          cursor.next();
          return cursor.reference();
        });
  }

  public int series() {
    return footer.series();
  }

  public long points() {
    return footer.points();
  }

  public long bytes() {
    return bytes.byteSize();
  }

  long indexBytes() {
    return bytes.byteSize() - BlockFormat.FOOTER - footer.indexAt();
  }
}
