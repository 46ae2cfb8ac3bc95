package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.index.ForeignNamesException;
import tocsin.metrics.index.NameFile;
import tocsin.metrics.index.NameIndex;
import tocsin.metrics.index.NameReport;
import tocsin.metrics.index.Pass;
import tocsin.metrics.index.SeriesTable;
import tocsin.metrics.memory.SlabPool;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.SeriesMatcher;

/// All series of a store: their names, their references, and how to find them. Thread-safe. Samples
/// can be taken as soon as the names are read; the index is made beside that, and who asks it
/// waits.
final class Catalogue implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Catalogue.class);

  /// So many names are written down together, and so many bytes of them; a million at once would
  /// fill the heap.
  private static final int AT_ONCE = 16_384;

  private static final int BYTES_AT_ONCE = 4 << 20;

  /// So many new names come between two looks at how much memory all of them take, or this part of
  /// all: a look may be as long as there are tags.
  private static final int LOOK_EVERY = 256;

  private static final int LOOK_PART = 128;

  private final SeriesTable table;
  private final Indexing index;
  private final NameLimits limits;
  private final Path list;
  private final NameFile file;

  private int quarantined;

  /// Guards the list of names on the disk, which may be slow: new names do not wait for it. Whoever
  /// needs both locks takes this one first.
  private final Object writing = new Object();

  private volatile int saved;

  /// Series that are gone, as the list says, while a start reads what else there is.
  private final BitSet gone = new BitSet();

  /// Series below [#saved] whose names the list has lost and the log had.
  private final BitSet unlisted = new BitSet();

  // All are guarded by this, as is adding to the index.
  private byte[] copied = new byte[256];
  private long refused;
  private boolean isFull;
  private int untilLook;

  /// Opens the list of names, or begins it.
  ///
  /// @throws IOException if it cannot be used, or is not one
  Catalogue(SlabPool pool, Path list, NameLimits limits, long seed) throws IOException {
    this.table = new SeriesTable(pool, seed);
    this.index = new Indexing(table);
    this.limits = limits;
    this.list = list;
    this.file = opened(list);
    pad(file.next());
    this.saved = table.size();
    NameReport report = file.report();
    if (report.damagedFrames() > 0 || report.lostBytes() > 0) {
      log.atError()
          .addKeyValue("file", list)
          .addKeyValue("damagedFrames", report.damagedFrames())
          .addKeyValue("seriesWithoutName", report.nameless())
          .log("list of names read with losses");
    }
  }

  /// What never was a list is put aside: points without a name are better than no start. A list
  /// that cannot be read, or is of a later version, is no reason to go on without it.
  private NameFile opened(Path list) throws IOException {
    try {
      return NameFile.open(list, new Restoring());
    } catch (ForeignNamesException e) {
      quarantined++;
      log.atError()
          .setCause(e)
          .addKeyValue("file", Folders.putAside(list))
          .log("list of names quarantined");
      return NameFile.open(list, new Restoring());
    }
  }

  /// Brings back what the list of names says.
  private final class Restoring implements NameFile.Into {
    @Override
    public void name(int reference, byte[] name, int length) {
      restore(reference, name, length);
    }

    @Override
    public void deleted(int reference) {
      // Of a name that the list has lost there is nothing to take away.
      if (reference < table.size()) {
        index.forget(reference);
      }
      gone.set(reference);
    }

    @Override
    public void renamed(int reference, byte[] name, int length) {
      pad(reference + 1);
      index.rename(reference, name, length);
    }
  }

  /// Begins to make the index, when all that the disk holds has been restored.
  void begin() {
    gone.clear();
    index.begin();
  }

  /// Makes sure that no series gets a reference below this one any more.
  synchronized void pad(int next) {
    while (table.size() < next) {
      table.addNameless();
    }
  }

  int known(ByteBuffer bytes, int from, int until, int previous) {
    return table.known(bytes, from, until, previous);
  }

  /// The reference of a name; a new one while there is room.
  int reference(ByteBuffer name) {
    return add(name.duplicate().order(ByteOrder.LITTLE_ENDIAN));
  }

  private synchronized int add(ByteBuffer bytes) {
    if (isFull()) {
      return knownOrRefused(bytes);
    }
    int length = bytes.remaining();
    if (copied.length < length) {
      copied = new byte[length * 2];
    }
    bytes.get(bytes.position(), copied, 0, length);
    int size = table.size();
    int reference = table.add(bytes, bytes.position(), bytes.limit());
    if (reference == size) {
      index.add(reference, copied, length);
    }
    return reference;
  }

  /// Whether another name would be one too many. Memory is looked at now and then only: what comes
  /// in between is little.
  private boolean isFull() {
    if (--untilLook < 0) {
      untilLook = Math.max(LOOK_EVERY, table.size() / LOOK_PART);
      boolean was = isFull;
      isFull = table.bytes() > limits.bytes() || index.bytes() > limits.indexBytes();
      if (isFull && !was) {
        log.atWarn()
            .addKeyValue("series", table.size())
            .addKeyValue("nameBytes", table.bytes())
            .addKeyValue("mostNameBytes", limits.bytes())
            .addKeyValue("indexBytes", index.bytes())
            .addKeyValue("mostIndexBytes", limits.indexBytes())
            .log("no memory for more series, new ones are refused");
      }
    }
    return isFull || table.size() >= limits.series();
  }

  private int knownOrRefused(ByteBuffer bytes) {
    int known = table.known(bytes, bytes.position(), bytes.limit(), SeriesTable.NONE);
    if (known >= 0) {
      return known;
    }
    if (refused++ == 0) {
      log.atWarn().addKeyValue("series", table.size()).log("the first new series is refused");
    }
    return SampleSink.REFUSED;
  }

  /// Takes over a name that stands in the log. It may be one that the list has lost: what was being
  /// added there when the power went may be damaged, and its references are known all the same.
  synchronized void recover(int reference, byte[] name, int length) {
    boolean isLost =
        length > 0
            && reference < table.size()
            && !table.hasName(reference)
            && !gone.get(reference)
            && table.known(littleEndian(name), 0, length, SeriesTable.NONE) < 0;
    if (isLost) {
      index.rename(reference, name, length);
      if (reference < saved) {
        unlisted.set(reference);
      }
    }
    restore(reference, name, length);
  }

  /// Takes over a name that the store had before. References between this and the last one have
  /// lost their names.
  private synchronized void restore(int reference, byte[] name, int length) {
    pad(reference);
    if (table.size() > reference) {
      return;
    }
    if (length == 0 || table.add(littleEndian(name), 0, length) != reference) {
      table.addNameless();
    }
  }

  private static ByteBuffer littleEndian(byte[] name) {
    return ByteBuffer.wrap(name).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Copies the name of a series in UTF-8 to the front of an array.
  ///
  /// @return its length; 0 when it is lost
  int copy(int reference, byte[] into) {
    return table.copy(reference, into);
  }

  /// Whether nobody can ask for a series any more: it was deleted, or its name is lost.
  boolean isNameless(int reference) {
    return !table.hasName(reference);
  }

  /// The reference of a series, or [SampleSink#UNKNOWN].
  int find(SeriesName series) {
    byte[] name = series.canonical().getBytes(StandardCharsets.UTF_8);
    return table.known(littleEndian(name), 0, name.length, SeriesTable.NONE);
  }

  List<SeriesName> find(SeriesMatcher matcher, int limit, Runnable onTheWay) {
    var pass = new Pass(onTheWay);
    int most = limit == Integer.MAX_VALUE ? limit : limit + 1;
    return Arrays.stream(index.ready().match(matcher, most, pass).ascending())
        .peek(_ -> pass.step())
        .mapToObj(table::name)
        .filter(name -> name.length > 0)
        .map(Catalogue::series)
        .sorted()
        .toList();
  }

  /// Whether names are found by patterns without waiting for the index of a start.
  boolean isIndexed() {
    return index.isMade();
  }

  /// The index of the names, when it is made.
  NameIndex index() {
    return index.ready();
  }

  private static SeriesName series(byte[] name) {
    return new SeriesName(new String(name, StandardCharsets.UTF_8));
  }

  /// Forgets series. A name that comes again is another series.
  ///
  /// @throws IOException if the list of names could not be written; nothing is forgotten then
  void delete(Collection<SeriesName> gone) throws IOException {
    synchronized (writing) {
      int[] references = gone.stream().mapToInt(this::find).filter(r -> r >= 0).toArray();
      if (references.length > 0) {
        save();
        file.delete(references);
        // A name that comes again just now must find itself forgotten everywhere.
        synchronized (this) {
          IntStream.of(references).forEach(index::forget);
        }
      }
    }
  }

  /// Gives a series another name.
  ///
  /// @return false if it is not there, or the new name is taken
  /// @throws IOException if the list of names could not be written; nothing is changed then
  boolean rename(SeriesName from, SeriesName to) throws IOException {
    synchronized (writing) {
      save();
      return move(from, to);
    }
  }

  // Nobody may take the new name between the look and the deed.
  private synchronized boolean move(SeriesName from, SeriesName to) throws IOException {
    int reference = find(from);
    if (reference < 0 || find(to) >= 0) {
      return false;
    }
    byte[] name = to.canonical().getBytes(StandardCharsets.UTF_8);
    file.rename(reference, name);
    index.rename(reference, name, name.length);
    return true;
  }

  /// Writes the names down that are not in the list of names yet.
  ///
  /// @throws IOException if some of them were not kept; the next call begins with those
  void save() throws IOException {
    synchronized (writing) {
      if (!unlisted.isEmpty()) {
        file.rename(unlisted.stream().toArray(), table::name);
        unlisted.clear();
      }
      for (int size = table.size(); saved < size; ) {
        List<byte[]> some = some(saved, size);
        file.append(saved, some);
        saved += some.size();
      }
    }
  }

  private List<byte[]> some(int from, int until) {
    List<byte[]> names = new ArrayList<>();
    long bytes = 0;
    for (int i = from; i < until && names.size() < AT_ONCE && bytes < BYTES_AT_ONCE; i++) {
      byte[] name = table.name(i);
      names.add(name);
      bytes += name.length;
    }
    return names;
  }

  /// References below this have their names in the list.
  int saved() {
    return saved;
  }

  /// Copies the list of names with all that there are now.
  void copyTo(Path to) throws IOException {
    long bytes;
    synchronized (writing) {
      save();
      bytes = file.bytes();
    }
    FileCopy.beginning(list, to, bytes); // It only grows.
  }

  /// Lists of names that were put aside at the start.
  int quarantined() {
    return quarantined;
  }

  /// How long the list of names is on the disk.
  long fileBytes() {
    return file.bytes();
  }

  /// About how much of the heap the index takes.
  long indexBytes() {
    return index.bytes();
  }

  /// How much memory outside the heap the names take.
  long tableBytes() {
    return table.bytes();
  }

  /// References given out.
  int size() {
    return table.size();
  }

  synchronized long refused() {
    return refused;
  }

  @Override
  public void close() throws IOException {
    index.close();
    file.close();
    table.close();
  }
}
