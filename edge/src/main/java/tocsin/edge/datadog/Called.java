package tocsin.edge.datadog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/// Names that are made of others: the same name gives the same one, unless it is taken.
final class Called {
  private static final int LONGEST = 60;
  private static final int LETTERS = 26;
  private static final long NUMBERS = 1_000_000_000L;

  private Called() {}

  /// An id of ours: `CPU high on {{host.name}}` is `cpu-high-on-host-name`.
  static String id(String title, Predicate<String> isTaken) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String words = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
    String cut = words.substring(0, Math.min(LONGEST, words.length())).replaceAll("^-+|-+$", "");
    String id = cut.isEmpty() ? "monitor" : cut;
    int next = 2;
    String free = id;
    while (isTaken.test(free)) {
      free = id + "-" + next++;
    }
    return free;
  }

  /// A number as Datadog's monitors have.
  static long number(String id, Predicate<String> isTaken) {
    long number = NUMBERS / 10 + Math.floorMod(hash(id), NUMBERS - NUMBERS / 10);
    while (isTaken.test(Long.toString(number))) {
      number++;
    }
    return number;
  }

  /// A name as Datadog's dashboards have: `abc-def-ghi`.
  static String letters(String id, Predicate<String> isTaken) {
    long hash = hash(id);
    String made = letters(hash);
    while (isTaken.test(made)) {
      made = letters(++hash);
    }
    return made;
  }

  private static String letters(long hash) {
    var letters = new StringBuilder();
    long rest = hash;
    for (int i = 0; i < 9; i++) {
      letters.append(i > 0 && i % 3 == 0 ? "-" : "");
      letters.append((char) ('a' + Math.floorMod(rest, LETTERS)));
      rest = Math.floorDiv(rest, LETTERS);
    }
    return letters.toString();
  }

  private static long hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      long hash = 0;
      for (int i = 0; i < Long.BYTES; i++) {
        hash = hash << 8 | digest[i] & 0xff;
      }
      return hash;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
