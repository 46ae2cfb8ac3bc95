package tocsin.response.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an `eval` can call; each is written as its name, in small letters. Those that begin with
/// `HUMANIZE` give words, so they can only stand outermost.
enum Function {
  ABS(1, 1),
  INT(1, 1),
  TRUNC(1, 1),
  FLOAT(1, 1),
  DEC(1, 1),
  ROUND(1, 2),
  CEIL(1, 1),
  FLOOR(1, 1),
  SQRT(1, 1),
  LOG2(1, 1),
  LOG10(1, 1),
  MIN(2, 9),
  MAX(2, 9),
  HUMANIZE(1, 1),
  HUMANIZE_BYTES(1, 1),
  HUMANIZE_BITS(1, 1),
  HUMANIZE_PACKETS(1, 1),
  HUMANIZE_FREQUENCIES(1, 1),
  HUMANIZE_DURATION(1, 1),
  HUMANIZE_PERCENT(1, 1),
  HUMANIZE_TIMESTAMP(1, 1);

  final int fewest;
  final int most;

  Function(int fewest, int most) {
    this.fewest = fewest;
    this.most = most;
  }

  boolean givesWords() {
    return compareTo(HUMANIZE) >= 0;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Function> named(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Function::word).toList();
  }
}
