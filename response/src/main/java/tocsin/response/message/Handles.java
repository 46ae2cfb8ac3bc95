package tocsin.response.message;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who a text tells: an `@` that the author wrote, and what follows up to a blank. What came from
/// outside as a value may end a handle (`@slack-{{service.name}}`), but never begin one.
record Handles(List<String> told, List<String> doubts) {
  private static final int MOST = 50;

  /// @param written where the author wrote an `@`
  static Handles in(String text, BitSet written) {
    Set<String> told = new LinkedHashSet<>();
    List<String> doubts = new ArrayList<>();
    for (int at = written.nextSetBit(0); at >= 0; at = written.nextSetBit(at + 1)) {
      if (at == 0 || begins(text.charAt(at - 1))) {
        String handle = text.substring(at + 1, end(text, at));
        if (!handle.isEmpty()) {
          judge(handle, told, doubts);
        }
      }
    }
    return new Handles(List.copyOf(told), List.copyOf(doubts));
  }

  private static void judge(String handle, Set<String> told, List<String> doubts) {
    char last = handle.charAt(handle.length() - 1);
    if (!Character.isLetterOrDigit(last) && last != '_') {
      doubts.add(
          "'@" + handle + "' tells nobody (expected: a space or the end of the line after a name)");
    } else if (told.size() >= MOST && !told.contains(handle)) {
      doubts.add("'@" + handle + "' tells nobody (expected: at most " + MOST + " handles)");
    } else {
      told.add(handle);
    }
  }

  private static boolean begins(char before) {
    return Character.isWhitespace(before) || "([{,;:>|*\"'".indexOf(before) >= 0;
  }

  private static int end(String text, int at) {
    int i = at + 1;
    while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
