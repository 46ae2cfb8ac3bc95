package tocsin.metrics.render;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// A scale with lines at round numbers, 1, 2, 2.5 or 5 times a power of ten apart.
record EvenScale(Axis axis, double least, double most, double step) implements Scale {
  private static final int MOST_LINES = 50;
  private static final double PIXELS_A_STEP = 40;
  private static final double NARROWEST = 1e-290;

  static EvenScale of(Axis axis, Range range, double height, double letter) {
    Axis.Bounds bounds = axis.bounds();
    double low = range.isEmpty() ? 0 : range.least();
    double high = range.isEmpty() ? 1 : range.most();
    // A scale that starts at zero tells the truth about size, unless the values are far from it.
    boolean flat = low == high;
    high = flat && high < 0 ? 0 : high;
    low = low > 0 && (flat || low < high * 0.6) ? 0 : low;
    low = bounds.least().orElse(low);
    high = bounds.most().orElse(Math.min(high, bounds.limit().orElse(high)));
    high = high - low > NARROWEST ? high : low + Math.max(1, Math.abs(low) * 0.1);
    List<Integer> divisors =
        axis.divisors().isEmpty()
            ? List.of((int) Math.clamp(height / Math.max(PIXELS_A_STEP, letter * 2), 2, 8))
            : axis.divisors();
    EvenScale best = divided(axis, low, high, divisors.getFirst());
    for (int divisor : divisors) {
      EvenScale other = divided(axis, low, high, divisor);
      best = other.most - other.least < best.most - best.least ? other : best;
    }
    return best;
  }

  /// One whose lines are those of another, where nobody asked for something else.
  static EvenScale like(EvenScale other, Axis axis, Range range, double height, double letter) {
    EvenScale own = of(axis, range, height, letter);
    long steps = Math.round((other.most - other.least) / other.step);
    boolean even = Math.abs((other.most - other.least) / other.step - steps) < 1e-6;
    if (!even || !axis.bounds().equals(Axis.Bounds.FREE) || !axis.divisors().isEmpty()) {
      return own;
    }
    double unit = axis.units().unit(Math.max(Math.abs(own.least), Math.abs(own.most)));
    double step = round(unit, (own.most - own.least) / steps);
    double least = Math.floor(own.least / step + 1e-9) * step;
    return least + steps * step >= own.most - step * 1e-6 || range.most() <= least + steps * step
        ? new EvenScale(axis, least, least + steps * step, step)
        : own;
  }

  private static EvenScale divided(Axis axis, double low, double high, int divisor) {
    Axis.Bounds bounds = axis.bounds();
    double unit = axis.units().unit(Math.max(Math.abs(low), Math.abs(high)));
    double step = round(unit, (high - low) / divisor);
    OptionalDouble asked = bounds.step();
    if (asked.isPresent() && asked.getAsDouble() > (high - low) / MOST_LINES) {
      step = asked.getAsDouble();
    }
    double bottom = bounds.least().orElse(Math.floor(low / step + 1e-9) * step);
    double top = bounds.most().orElse(Math.ceil(high / step - 1e-9) * step);
    boolean cut = bounds.limit().isPresent() && bounds.most().isEmpty();
    top = cut ? Math.min(top, Math.max(high, bounds.limit().getAsDouble())) : top;
    return new EvenScale(axis, bottom, top > bottom ? top : bottom + step, step);
  }

  // Steps are round in the unit that they are shown in: whole hours rather than 5,000 seconds.
  private static double round(double unit, double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough / unit)));
    for (double factor : new double[] {1, 2, 2.5, 5}) {
      if (factor * power * unit >= rough) {
        return factor * power * unit;
      }
    }
    return 10 * power * unit;
  }

  @Override
  public double share(double v) {
    return (v - least) / (most - least);
  }

  @Override
  public List<Double> lines() {
    var lines = new ArrayList<Double>();
    double first = Math.ceil(least / step - 1e-9);
    for (int i = 0; i <= MOST_LINES; i++) {
      double at = (first + i) * step;
      if (at > most + step * 1e-6) {
        break;
      }
      lines.add(at);
    }
    return lines;
  }

  @Override
  public List<Double> between() {
    int parts = axis.minor() + 1;
    return lines().stream()
        .flatMap(at -> IntStream.range(1, parts).mapToObj(i -> at + step * i / parts))
        .filter(at -> at < most)
        .toList();
  }

  @Override
  public String words(double v) {
    return axis.units().words(v, step);
  }
}
