package tocsin.metrics.tsdb;

import static tocsin.metrics.tsdb.FileDump.whileThere;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Formatter;
import java.util.OptionalInt;
import tocsin.metrics.block.Inspect;
import tocsin.metrics.wal.WalReader;

/// One series through all files of a store.
final class SeriesTrace {
  private final Path root;
  private final OptionalInt reference;
  private final Formatter to;

  SeriesTrace(Path root, OptionalInt reference, Formatter to) {
    this.root = root;
    this.reference = reference;
    this.to = to;
  }

  void print() throws IOException {
    if (reference.isEmpty()) {
      to.format("no such series\n");
      return;
    }
    to.format("reference %d\n", reference.getAsInt());
    for (Path block : Folders.blocks(root)) {
      whileThere(block, () -> block(block));
    }
    for (Path segment : Folders.segments(root)) {
      whileThere(segment, () -> segment(segment));
    }
  }

  private void block(Path file) throws IOException {
    StringBuilder chunks = new StringBuilder();
    Inspect.series(file, reference.getAsInt(), chunks);
    to.format("%s\n%s", file.getFileName(), chunks);
  }

  private void segment(Path file) throws IOException {
    Samples samples = new Samples(reference.getAsInt());
    WalReader.read(file, samples);
    to.format("%s\n%,d samples\n", file.getFileName(), samples.count);
  }

  private static final class Samples implements WalReader.Into {
    private final int wanted;
    private long count;

    Samples(int wanted) {
      this.wanted = wanted;
    }

    @Override
    public void sample(int reference, long millis, long number, int places) {
      count += reference == wanted ? 1 : 0;
    }

    @Override
    public void name(int reference, byte[] name) {
      // Only samples are counted.
    }

    @Override
    public void oldSeries(int reference, ByteBuffer name) {
      // Has a reference of its segment only.
    }

    @Override
    public void oldSample(int reference, long millis, double value) {
      // Has a reference of its segment only.
    }
  }
}
