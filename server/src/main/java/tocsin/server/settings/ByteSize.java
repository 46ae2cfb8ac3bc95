package tocsin.server.settings;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sizes as people write them: `500M`, `20G`, `1.5T`, in powers of 1024.
final class ByteSize {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)([MGT])(?:i?B)?");
  private static final long MEGA = 1L << 20;

  private ByteSize() {}

  /// How many bytes a text means; empty when it means none, or less than a megabyte.
  static OptionalLong parse(String text) {
    Matcher m = FORM.matcher(text.strip().toUpperCase(Locale.ROOT).replace("IB", "iB"));
    if (!m.matches()) {
      return OptionalLong.empty();
    }
    long unit =
        switch (m.group(2)) {
          case "M" -> MEGA;
          case "G" -> MEGA << 10;
          default -> MEGA << 20;
        };
    long bytes = (long) (Double.parseDouble(m.group(1)) * unit);
    return bytes < MEGA ? OptionalLong.empty() : OptionalLong.of(bytes);
  }
}
