package tocsin.response.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.Move;

/// What a monitor said, as a line: `20s ALERT web1 95`, or `20s host:a OK` where an alert does not
/// speak for all.
final class Said {
  private Said() {}

  static String line(long millis, Move m) {
    String subject = m.silent() ? " no data" : " " + m.subject();
    String value = m.silent() || Double.isNaN(m.value()) ? "" : " " + number(m.value());
    boolean itself = m.subject().equals(m.key());
    String about = m.to() == Level.OK ? "" : itself && !m.silent() ? value : subject + value;
    String key = m.key().isEmpty() ? "" : " " + m.key();
    return time(millis) + key + " " + m.to() + about;
  }

  /// The lines of one tick in the order of their text, because within a tick none is earlier.
  static List<String> ordered(List<String> lines) {
    Comparator<String> byTime = Comparator.comparingLong(l -> SampleWords.millis(first(l)));
    return lines.stream().sorted(byTime.thenComparing(l -> l)).toList();
  }

  private static String first(String line) {
    int blank = line.indexOf(' ');
    return blank < 0 ? line : line.substring(0, blank);
  }

  private static String time(long millis) {
    Duration d = Duration.ofMillis(millis);
    return d.toMillis() % 1_000 == 0 ? d.toSeconds() + "s" : d.toMillis() + "ms";
  }

  /// Twelve digits, so that a sum reads as people write it.
  private static String number(double value) {
    return new BigDecimal(value, new MathContext(12)).stripTrailingZeros().toPlainString();
  }
}
