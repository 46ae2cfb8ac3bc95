package tocsin.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import tocsin.metrics.fuzz.FuzzTarget;
import tocsin.metrics.ingest.Numbers.BadNumberException;

/// One number. What is taken must be what `Double.parseDouble` reads, to the bit; what is refused
/// must be what Python does not take, or be too long.
public final class NumbersFuzz implements FuzzTarget {
  private static final int LONGEST = 100;
  private static final Set<String> WORDS = Set.of("nan", "inf", "infinity");

  /// What Java takes and Python does not: types, hexadecimals, and blanks around.
  private static final Pattern JAVA_ONLY = Pattern.compile("[dDfFxX]|^[\\x00- ]|[\\x00- ]$");

  /// An underscore that does not stand between two digits.
  private static final Pattern LOOSE = Pattern.compile("(?<![0-9])_|_(?![0-9])");

  @Override
  public void take(byte[] input) {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    OptionalDouble taken = taken(input);
    OptionalDouble java = java(text);
    String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (WORDS.contains(unsigned.toLowerCase(Locale.ROOT))) {
      assertThat(taken).isPresent();
      assertThat(Double.isFinite(taken.getAsDouble())).isFalse();
    } else if (taken.isPresent()) {
      assertThat(LOOSE.matcher(text).find()).as("loose underscores").isFalse();
      assertThat(bits(taken)).as(text).isEqualTo(bits(java));
    } else {
      assertThat(java.isEmpty() || input.length > LONGEST || isNoPython(text)).as(text).isTrue();
    }
  }

  private static OptionalDouble taken(byte[] input) {
    try {
      return OptionalDouble.of(Numbers.parse(ByteBuffer.wrap(input), 0, input.length));
    } catch (BadNumberException e) {
      return OptionalDouble.empty();
    }
  }

  private static OptionalDouble java(String text) {
    try {
      return OptionalDouble.of(Double.parseDouble(text.replace("_", "")));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static boolean isNoPython(String text) {
    return JAVA_ONLY.matcher(text).find() || LOOSE.matcher(text).find();
  }

  private static long bits(OptionalDouble value) {
    return Double.doubleToRawLongBits(value.orElseThrow());
  }
}
