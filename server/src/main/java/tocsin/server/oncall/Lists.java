package tocsin.server.oncall;

import java.util.List;

/// Moves and drops entries of a list; a place that is not there changes nothing.
final class Lists {
  private Lists() {}

  static <T> void move(List<T> list, int from, int to) {
    if (has(list, from) && has(list, to)) {
      list.add(to, list.remove(from));
    }
  }

  static <T> void drop(List<T> list, int index) {
    if (has(list, index)) {
      list.remove(index);
    }
  }

  private static boolean has(List<?> list, int index) {
    return index >= 0 && index < list.size();
  }
}
