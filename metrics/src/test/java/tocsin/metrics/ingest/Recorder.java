package tocsin.metrics.ingest;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.metrics.store.AppendOutcome;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;

/// Writes down every sample that it is given. Has room for a few series, and takes stamps of thirty
/// years only, so that both are refused now and then.
final class Recorder implements SampleSink {
  private static final int MOST_SERIES = 16;
  private static final long FIRST = 1_000_000_000_000L;
  private static final long LAST = 2_000_000_000_000L;

  /// @param bits of the value
  record Sample(int reference, long millis, long bits) {}

  /// @param names the series in the order of their references
  record Samples(List<ByteBuffer> names, List<Sample> all) {}

  private final List<ByteBuffer> names = new ArrayList<>();
  private final Map<ByteBuffer, Integer> references = new HashMap<>();
  private final List<Sample> samples = new ArrayList<>();

  Samples samples() {
    return new Samples(names, samples);
  }

  @Override
  public int reference(ByteBuffer name) {
    byte[] copy = new byte[name.remaining()];
    name.get(name.position(), copy);
    ByteBuffer key = ByteBuffer.wrap(copy);
    int known = references.getOrDefault(key, UNKNOWN);
    if (known >= 0) {
      return known;
    }
    if (names.size() == MOST_SERIES) {
      return REFUSED;
    }
    references.put(key, names.size());
    names.add(key);
    return names.size() - 1;
  }

  @Override
  public int known(ByteBuffer bytes, int from, int until, int previous) {
    return references.getOrDefault(bytes.slice(from, until - from), UNKNOWN);
  }

  @Override
  public boolean takes(long atMillis) {
    return atMillis >= FIRST && atMillis <= LAST;
  }

  @Override
  public AppendOutcome append(SampleBatch batch) {
    for (int i = 0; i < batch.size(); i++) {
      long bits = Double.doubleToRawLongBits(batch.value(i));
      samples.add(new Sample(batch.reference(i), batch.millis(i), bits));
    }
    return new AppendOutcome(batch.size(), 0, 0);
  }
}
