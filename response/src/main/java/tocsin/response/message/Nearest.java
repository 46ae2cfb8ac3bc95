package tocsin.response.message;

import java.util.Collection;
import java.util.Comparator;

/// The word somebody may have meant.
final class Nearest {
  private static final int FARTHEST = 3;

  private Nearest() {}

  /// `; did you mean 'host.name'?`, or nothing when no word is like it.
  static String hint(String word, Collection<String> words) {
    int far = Math.min(FARTHEST, Math.max(1, word.length() / 2));
    return words.stream()
        .filter(w -> distance(word, w) <= far || w.equals(word + ".name"))
        .min(Comparator.comparingInt((String w) -> distance(word, w)).thenComparing(w -> w))
        .map(w -> "; did you mean '" + w + "'?")
        .orElse("");
  }

  /// How many letters must be added, dropped or changed.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
