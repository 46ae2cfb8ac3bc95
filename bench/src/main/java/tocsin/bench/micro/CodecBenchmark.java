package tocsin.bench.micro;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Values;
import tocsin.metrics.codec.ByteSink;
import tocsin.metrics.codec.DecimalSum;
import tocsin.metrics.codec.Points;
import tocsin.metrics.codec.ValueWriter;

/// Two hours of one series packed and unpacked.
@State(Scope.Thread)
public class CodecBenchmark extends Micro {
  private static final int POINTS = 720;

  /// A series of the model: a counter, a gauge, small numbers, a steady one, and noise.
  @Param({"0", "3", "6", "8", "9"})
  public int series;

  private final double[] values = new double[POINTS];
  private final ValueWriter writer = new ValueWriter();
  private final ByteSink packed = new ByteSink(POINTS * Double.BYTES);
  private final Points points = new Points(Long.MIN_VALUE, Long.MAX_VALUE);

  @Setup
  public void pack() {
    var model = new Values(List.of(new LoadSeries(series)), 1);
    for (int i = 0; i < POINTS; i++) {
      model.advance(0);
      values[i] = model.value(0);
    }
    write();
    System.out.printf("%.2f bytes a point%n", packed.size() / (double) POINTS);
  }

  /// One value.
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public DecimalSum write() {
    packed.clear();
    return writer.write(packed, values, 0, POINTS);
  }

  /// One value.
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double[] read() {
    points.begin(Long.MIN_VALUE, Long.MAX_VALUE);
    points.reserve(POINTS);
    points.source().load(MemorySegment.ofArray(packed.bytes()), 0, packed.size());
    points.decodeValues(POINTS);
    return points.values();
  }
}
