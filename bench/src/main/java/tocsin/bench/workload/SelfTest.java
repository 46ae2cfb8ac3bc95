package tocsin.bench.workload;

import java.io.IOException;
import tocsin.bench.figure.Figure;
import tocsin.bench.figure.Figures;
import tocsin.bench.load.Lines;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.peer.Stopwatch;

/// How fast lines are made on one core: figures near this one measure the generator.
final class SelfTest {
  private static final int SERIES = 100_000;
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 30;

  private final Lines lines = new Lines(LoadSeries.share(0, SERIES, 0, 1), 1);
  private final byte[] stamp = Lines.stamp(1_790_000_000L);
  private final byte[] chunk = new byte[4 << 20];

  static void run(Figures figures) throws IOException {
    var test = new SelfTest();
    test.rounds(WARM_UP);
    var watch = Stopwatch.start();
    long bytes = test.rounds(ROUNDS);
    double seconds = watch.seconds();
    double count = (double) SERIES * ROUNDS;
    Figures.Sheet sheet = figures.sheet(Figure.LOADER, "self");
    sheet.put("lines_per_s_one_core", count / seconds, "lines/s");
    sheet.put("line_bytes", bytes / count, "bytes");
  }

  private long rounds(int count) {
    long bytes = 0;
    for (int round = 0; round < count; round++) {
      for (int line = 0, end = 0; line < SERIES; line++) {
        int from = end > chunk.length - Lines.LONGEST ? 0 : end;
        end = lines.write(chunk, from, line, stamp);
        bytes += end - from;
      }
    }
    return bytes;
  }
}
