package tocsin.metrics.query;

import java.util.Collection;
import java.util.Locale;

/// How much words differ by their letters.
public final class Spelling {
  private Spelling() {}

  /// The known word that is most like this one; empty when none is near.
  public static String nearest(String word, Collection<String> known) {
    String nearest = "";
    int least = word.isEmpty() ? 0 : Math.max(2, word.length() / 3) + 1;
    for (String other : known) {
      int distance = distance(word, other);
      if (distance < least) {
        least = distance;
        nearest = other;
      }
    }
    return nearest;
  }

  /// How many letters two words differ by (Levenshtein); case does not count.
  public static int distance(String a, String b) {
    String left = a.toLowerCase(Locale.ROOT);
    String right = b.toLowerCase(Locale.ROOT);
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int swap = corner + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(swap, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
