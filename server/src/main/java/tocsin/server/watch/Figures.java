package tocsin.server.watch;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;

/// Figures about the server, each with a name, a kind and a help text. Thread-safe.
public final class Figures {
  /// What a figure is.
  public enum Kind {
    /// Only grows while the process lives.
    COUNTER,
    GAUGE
  }

  /// One figure.
  ///
  /// @param name in Prometheus' form, such as `tocsin_samples_total`
  public record Figure(String name, Kind kind, String help, DoubleSupplier value) {}

  private final List<Figure> figures = new CopyOnWriteArrayList<>();

  public void counter(String name, String help, DoubleSupplier value) {
    figures.add(new Figure(name, Kind.COUNTER, help, value));
  }

  public void gauge(String name, String help, DoubleSupplier value) {
    figures.add(new Figure(name, Kind.GAUGE, help, value));
  }

  public List<Figure> all() {
    return List.copyOf(figures);
  }

  /// The Prometheus text format, version 0.0.4.
  public String prometheus() {
    var text = new StringBuilder();
    for (Figure f : figures) {
      text.append("# HELP ").append(f.name()).append(' ').append(f.help()).append('\n');
      text.append("# TYPE ").append(f.name()).append(' ');
      text.append(f.kind().name().toLowerCase(Locale.ROOT)).append('\n');
      text.append(f.name()).append(' ').append(f.value().getAsDouble()).append('\n');
    }
    return text.toString();
  }
}
