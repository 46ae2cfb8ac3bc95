package tocsin.bench.micro;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tocsin.bench.load.LoadSeries;

/// Names of the load model one behind the other, as a table of series is given them.
record Names(ByteBuffer bytes, int[] ends) {
  static Names of(int series) {
    List<byte[]> all =
        LoadSeries.share(0, series, 0, 1).stream()
            .map(s -> s.path().getBytes(StandardCharsets.UTF_8))
            .toList();
    // Names are read eight bytes at a time.
    int size = all.stream().mapToInt(name -> name.length).sum() + Long.BYTES;
    ByteBuffer bytes = ByteBuffer.allocateDirect(size).order(ByteOrder.LITTLE_ENDIAN);
    int[] ends = new int[series];
    for (int i = 0; i < series; i++) {
      ends[i] = bytes.put(all.get(i)).position();
    }
    return new Names(bytes.clear(), ends);
  }

  int from(int series) {
    return series == 0 ? 0 : ends[series - 1];
  }

  int until(int series) {
    return ends[series];
  }
}
