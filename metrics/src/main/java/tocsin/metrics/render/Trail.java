package tocsin.metrics.render;

import java.util.Arrays;

/// Points of a line, growing.
final class Trail {
  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private int size;

  void add(double x, double y) {
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, size * 2);
      ys = Arrays.copyOf(ys, size * 2);
    }
    xs[size] = x;
    ys[size] = y;
    size++;
  }

  boolean isEmpty() {
    return size == 0;
  }

  double[] xs() {
    return Arrays.copyOf(xs, size);
  }

  double[] ys() {
    return Arrays.copyOf(ys, size);
  }
}
