package tocsin.metrics.tsdb;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import tocsin.metrics.head.Head;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.wal.WalReader;

/// Brings a segment of the log back.
final class Replay implements WalReader.Into {
  private final Catalogue names;
  private final Head head;
  private final Map<Integer, Integer> ofOldSegment = new HashMap<>();
  private long nameless;
  private int lost = -1;

  Replay(Catalogue names, Head head) {
    this.names = names;
    this.head = head;
  }

  @Override
  public void name(int reference, byte[] name) {
    names.recover(reference, name, name.length);
  }

  @Override
  public void sample(int reference, long millis, long number, int places) {
    if (reference >= 0 && reference < names.size()) {
      head.add(reference, millis, number, places);
    } else {
      nameless++;
      lost = Math.max(lost, reference);
    }
  }

  @Override
  public void oldSeries(int reference, ByteBuffer name) {
    ofOldSegment.put(reference, names.reference(name));
  }

  @Override
  public void oldSample(int reference, long millis, double value) {
    long bits = Double.doubleToRawLongBits(value);
    sample(ofOldSegment.getOrDefault(reference, -1), millis, bits, SampleBatch.BITS);
  }

  int highestLost() {
    return lost;
  }

  /// Samples of series whose names were lost.
  long nameless() {
    return nameless;
  }
}
