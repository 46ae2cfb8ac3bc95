package tocsin.server.page;

import java.util.ArrayDeque;
import java.util.Deque;

/// Keeps marks of writing direction inside the text they came in. Somebody's name that turns the
/// direction and does not turn it back would turn the rest of our sentence as well.
public final class Direction {
  private static final char POP = '\u202c';
  private static final char POP_ISOLATE = '\u2069';

  private Direction() {}

  /// The text with whatever it left open closed at its end (Unicode annex 9, rules X1 to X8).
  public static String closed(String text) {
    Deque<Character> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      read(text.charAt(i), open);
    }
    if (open.isEmpty()) {
      return text;
    }
    var whole = new StringBuilder(text);
    open.forEach(whole::append);
    return whole.toString();
  }

  private static void read(char c, Deque<Character> open) {
    switch (c) {
      case '\u202a', '\u202b', '\u202d', '\u202e' -> open.push(POP);
      case '\u2066', '\u2067', '\u2068' -> open.push(POP_ISOLATE);
      case POP -> {
        if (!open.isEmpty() && open.getFirst() == POP) {
          open.pop();
        }
      }
      case POP_ISOLATE -> {
        if (open.contains(POP_ISOLATE)) {
          while (open.pop() != POP_ISOLATE) {
            // An isolate that ends takes what is open inside it along.
          }
        }
      }
      default -> {}
    }
  }
}
