package tocsin.bench.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;
import tocsin.bench.load.Values;

/// Writes samples as Whisper files, as carbon's cache would have left them: one archive of ten
/// seconds, sparse. Rounds must go on where those before them ended.
///
/// Format: <https://graphite.readthedocs.io/en/latest/whisper.html#database-format>
final class WhisperSender implements Sender {
  /// Room for a day, the hour before it that a moving window reads, and a little more.
  private static final int SLOTS = 26 * 3_600 / Rounds.STEP;

  private static final int HEADER = 28;
  private static final int POINT = 12;
  private static final int AVERAGE = 1;

  private final Path root;
  private final List<LoadSeries> series;
  private final Values values;
  private final List<Column> prepared = new ArrayList<>();
  private final Set<Path> folders = new HashSet<>();
  private int written;

  /// What a round brings for each series.
  private record Column(long second, double[] values) {}

  /// @param root where the names begin
  WhisperSender(Path root, List<LoadSeries> series, long seed) {
    this.root = root;
    this.series = List.copyOf(series);
    this.values = new Values(series, seed);
  }

  @Override
  public List<LoadSeries> series() {
    return series;
  }

  @Override
  public void rename(List<LoadSeries> others, long seed) {
    throw new UnsupportedOperationException("files keep their names");
  }

  @Override
  public void prepare(Rounds rounds) {
    for (int round = rounds.from(); round < rounds.until(); round++) {
      double[] column = new double[series.size()];
      for (int i = 0; i < column.length; i++) {
        values.advance(i);
        column[i] = values.value(i);
      }
      prepared.add(new Column(rounds.second(round), column));
    }
  }

  @Override
  public void send(int port) throws IOException {
    if (written + prepared.size() > SLOTS) {
      throw new IOException("a file has " + SLOTS + " points: " + (written + prepared.size()));
    }
    for (int i = 0; i < series.size(); i++) {
      write(i);
    }
    written += prepared.size();
    prepared.clear();
  }

  private void write(int at) throws IOException {
    Path file = root.resolve(series.get(at).path().replace('.', '/') + ".wsp");
    if (folders.add(file.getParent())) {
      Files.createDirectories(file.getParent());
    }
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (written == 0) {
        channel.write(header(), 0);
        channel.write(ByteBuffer.allocate(1), HEADER + (long) SLOTS * POINT - 1);
      }
      var points = ByteBuffer.allocate(prepared.size() * POINT);
      for (Column column : prepared) {
        points.putInt((int) column.second()).putDouble(column.values()[at]);
      }
      channel.write(points.flip(), HEADER + (long) written * POINT);
    }
  }

  private static ByteBuffer header() {
    return ByteBuffer.allocate(HEADER)
        .putInt(AVERAGE)
        .putInt(SLOTS * Rounds.STEP)
        .putFloat(0)
        .putInt(1)
        .putInt(HEADER)
        .putInt(Rounds.STEP)
        .putInt(SLOTS)
        .flip();
  }

  @Override
  public Flow open(int port, int batch) {
    throw new UnsupportedOperationException("nothing listens for samples beside this graphite-web");
  }
}
