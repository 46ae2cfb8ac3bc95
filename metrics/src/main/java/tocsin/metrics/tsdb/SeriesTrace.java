package tocsin.metrics.tsdb;

import static tocsin.metrics.tsdb.FileDump.say;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.OptionalInt;
import tocsin.metrics.block.Inspect;
import tocsin.metrics.wal.WalReader;

/// One series through all files of a store.
final class SeriesTrace {
  private final Path root;
  private final OptionalInt reference;
  private final Appendable to;

  SeriesTrace(Path root, OptionalInt reference, Appendable to) {
    this.root = root;
    this.reference = reference;
    this.to = to;
  }

  void print() throws IOException {
    if (reference.isEmpty()) {
      say(to, "no such series\n");
      return;
    }
    say(to, "reference %d\n", reference.getAsInt());
    for (Path block : Folders.blocks(root)) {
      say(to, "%s\n", block.getFileName());
      Inspect.series(block, reference.getAsInt(), to);
    }
    for (Path segment : Folders.segments(root)) {
      Samples samples = new Samples(reference.getAsInt());
      WalReader.read(segment, samples);
      say(to, "%s\n%,d samples\n", segment.getFileName(), samples.count);
    }
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
