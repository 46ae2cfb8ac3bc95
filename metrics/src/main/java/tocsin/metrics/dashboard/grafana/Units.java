package tocsin.metrics.dashboard.grafana;

/// Grafana's names of units as ours, which are mostly the same.
final class Units {
  private Units() {}

  static String of(String format) {
    return switch (format) {
      case "none", "short", "locale", "" -> "";
      case "decbytes" -> "bytes";
      case "hertz" -> "Hz";
      case "pps" -> "packets/s";
      case "cps" -> "counts/s";
      case "watt" -> "W";
      default -> format.length() > 40 ? format.substring(0, 40) : format;
    };
  }
}
