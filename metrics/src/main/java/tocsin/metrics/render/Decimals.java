package tocsin.metrics.render;

/// Places and sizes of pictures as text, with one to three decimals.
final class Decimals {
  private static final double BOUND = 1e12;

  private Decimals() {}

  static StringBuilder tenths(StringBuilder out, double v) {
    return written(out, v, 10);
  }

  static StringBuilder hundredths(StringBuilder out, double v) {
    return written(out, v, 100);
  }

  static StringBuilder thousandths(StringBuilder out, double v) {
    return written(out, v, 1_000);
  }

  private static StringBuilder written(StringBuilder out, double v, int parts) {
    long scaled = Math.round(Math.clamp(v, -BOUND, BOUND) * parts);
    if (scaled < 0) {
      out.append('-');
      scaled = -scaled;
    }
    out.append(scaled / parts);
    long rest = scaled % parts;
    if (rest != 0) {
      out.append('.');
    }
    for (int part = parts / 10; rest != 0; part /= 10) {
      out.append(rest / part);
      rest %= part;
    }
    return out;
  }
}
