package tocsin.metrics.block;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers of the heads whose points a block holds, both included. Of two points of one series
/// at one millisecond the one in the block with the higher numbers counts.
public record NumberRange(long first, long last) {
  private static final Pattern NAME =
      Pattern.compile("block-(0[0-9a-f]{15})-(0[0-9a-f]{15})\\.tsb");

  public NumberRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException(
          "numbers: " + first + " to " + last + " (expected: from zero, the lower one first)");
    }
  }

  /// What the name of a file says; empty for a file that is named otherwise.
  public static Optional<NumberRange> of(Path file) {
    Matcher m = NAME.matcher(String.valueOf(file.getFileName()));
    if (!m.matches()) {
      return Optional.empty();
    }
    long first = Long.parseLong(m.group(1), 16);
    long last = Long.parseLong(m.group(2), 16);
    return first <= last ? Optional.of(new NumberRange(first, last)) : Optional.empty();
  }

  public String fileName() {
    return String.format(Locale.ROOT, "block-%016x-%016x.tsb", first, last);
  }

  public boolean contains(NumberRange other) {
    return first <= other.first && other.last <= last;
  }

  /// From the lowest number of both to the highest.
  public NumberRange through(NumberRange other) {
    return new NumberRange(Math.min(first, other.first), Math.max(last, other.last));
  }
}
