package tocsin.server.prime;

import java.nio.charset.StandardCharsets;

/// Carbon lines as servers send them: counters, gauges with two decimals, small whole numbers, and
/// some noise with six decimals. The same on every machine.
final class PrimeLines {
  /// Series in each zone.
  static final int SERIES = 30_000;

  private static final int METRICS = 100;

  private final String zone;
  private final long[] values = new long[SERIES];

  PrimeLines(String zone) {
    this.zone = zone;
  }

  String name(int series) {
    int host = series / METRICS;
    int metric = series % METRICS;
    return "prime.%s.web.host-%04d.app%d.metric_%02d.%s"
        .formatted(zone, host, metric / 10, metric, metric % 3 == 0 ? "count" : "p95");
  }

  /// All series once.
  byte[] round(int round, long second) {
    StringBuilder lines = new StringBuilder(SERIES * 64);
    for (int series = 0; series < SERIES; series++) {
      lines.append(name(series)).append(' ');
      value(lines, series, mixed(series * 1_000_003L + round));
      lines.append(' ').append(second).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void value(StringBuilder to, int series, long chance) {
    switch (series % 10) {
      case 0, 1, 2 -> to.append(values[series] += chance % 1_000);
      case 3, 4, 5 -> decimal(to, values[series] += chance % 101 - 50, 100);
      case 6, 7 -> to.append(chance % 12);
      case 8 -> to.append(chance % 100 == 0 ? 3 : series % 7);
      default -> decimal(to, chance % 1_000_000, 1_000_000);
    }
  }

  private static void decimal(StringBuilder to, long value, long ones) {
    to.append(value < 0 ? "-" : "").append(Math.abs(value) / ones).append('.');
    to.append(Long.toString(ones + Math.abs(value) % ones), 1, Long.toString(ones).length());
  }

  /// Something that looks like chance, and is not negative.
  private static long mixed(long number) {
    long z = number * 0x9E37_79B9_7F4A_7C15L;
    z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
    return (z ^ z >>> 27) >>> 1;
  }
}
