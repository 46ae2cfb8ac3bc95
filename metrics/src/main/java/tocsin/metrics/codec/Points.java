package tocsin.metrics.codec;

import java.util.Arrays;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// Points of one series gathered from several places, older places first. Of two points with one
/// stamp the one gathered later counts. Holds also what decoding needs beside its result, so that
/// reading one series after the other makes no garbage. Used by one thread.
public final class Points implements PointConsumer {
  private final ByteSource source = new ByteSource();
  private long from;
  private long until;
  private long[] millis = new long[64];
  private double[] values = new double[64];
  private int size;
  private boolean ascending = true;

  public Points(long from, long until) {
    this.from = from;
    this.until = until;
  }

  /// Forgets all points and gathers others.
  ///
  /// @param from first stamp wanted
  /// @param until first stamp not wanted
  public void begin(long from, long until) {
    this.from = from;
    this.until = until;
    size = 0;
    ascending = true;
  }

  public long from() {
    return from;
  }

  public long until() {
    return until;
  }

  @Override
  public void point(long atMillis, double value) {
    if (atMillis < from || atMillis >= until) {
      return;
    }
    reserve(1);
    ascending &= size == 0 || atMillis > millis[size - 1];
    millis[size] = atMillis;
    values[size] = value;
    size++;
  }

  /// Adds points in ascending order.
  @Override
  public void points(long[] someMillis, double[] someValues, int count) {
    reserve(count);
    System.arraycopy(someMillis, 0, millis, size, count);
    System.arraycopy(someValues, 0, values, size, count);
    taken(count);
  }

  /// Makes room for points that are written into [#millis] and [#values] at [#size], and then
  /// [#taken].
  public void reserve(int more) {
    if (millis.length - size < more) {
      int length = Math.max(size + more, size * 2);
      millis = Arrays.copyOf(millis, length);
      values = Arrays.copyOf(values, length);
    }
  }

  /// Takes over points that have been written behind those gathered, in ascending order, and drops
  /// those outside the window.
  public void taken(int count) {
    int left = count;
    if (count > 0 && (millis[size] < from || millis[size + count - 1] >= until)) {
      left = cut(count);
    }
    ascending &= left == 0 || size == 0 || millis[size] > millis[size - 1];
    size += left;
  }

  private int cut(int count) {
    int low = Runs.find(millis, size, size + count, from);
    int left = Runs.find(millis, low, size + count, until) - low;
    System.arraycopy(millis, low, millis, size, left);
    System.arraycopy(values, low, values, size, left);
    return left;
  }

  /// How many have been gathered; [#settle] may leave fewer.
  public int size() {
    return size;
  }

  /// Brings the points in order, each stamp once.
  public void settle() {
    if (!ascending) {
      size = Runs.merge(millis, values, size);
      ascending = true;
    }
  }

  /// The stamps, [#size] of them; another array after points have been added.
  public long[] millis() {
    return millis;
  }

  /// The values, [#size] of them; another array after points have been added.
  public double[] values() {
    return values;
  }

  /// Hands the points on in order, each stamp once.
  public void emit(PointConsumer to) {
    settle();
    to.points(millis, values, size);
  }

  /// Where encoded bytes are copied to before they are decoded.
  public ByteSource source() {
    return source;
  }

  /// Decodes what [ValueWriter] wrote from the source to behind the values gathered. Before the
  /// stamps, because their place serves for whole numbers first.
  public void decodeValues(int count) {
    ValueReader.read(source, millis, values, size, count);
  }

  /// Writes stamps in one step to behind the stamps gathered.
  public void regularStamps(long first, long step, int count) {
    long stamp = first;
    for (int i = size; i < size + count; i++) {
      millis[i] = stamp;
      stamp += step;
    }
  }

  /// Decodes [StampSteps] from the source to behind the stamps gathered.
  public void decodeStamps(long first, int count) {
    millis[size] = first;
    StampSteps.read(source, millis, size, count);
  }
}
