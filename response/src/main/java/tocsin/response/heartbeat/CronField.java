package tocsin.response.heartbeat;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// One field of a [Cron].
final class CronField {
  private CronField() {}

  /// @param names of the numbers from 0 on, in small letters; may be none
  static BitSet read(String text, int from, int to, List<String> names) {
    BitSet set = new BitSet();
    for (String part : text.split(",", -1)) {
      String[] step = part.split("/", 2);
      String[] range = step[0].split("-", 2);
      boolean all = step[0].equals("*");
      int first = all ? from : number(range[0], text, names);
      boolean open = all || (range.length == 1 && step.length == 2);
      int last = open ? to : number(range[range.length - 1], text, names);
      int by = step.length == 2 ? number(step[1], text, List.of()) : 1;
      if (first < from || last > to || first > last || by < 1) {
        throw new IllegalArgumentException(
            "'" + text + "' (expected: from " + from + " to " + to + ")");
      }
      for (int i = first; i <= last; i += by) {
        set.set(i);
      }
    }
    return set;
  }

  private static int number(String text, String field, List<String> names) {
    int named = names.indexOf(text.toLowerCase(Locale.ROOT));
    if (named < 0 && !text.matches("\\d{1,2}")) {
      throw new IllegalArgumentException(
          "'" + field + "' (expected: *, a number, a range, a step or several with commas)");
    }
    return named >= 0 ? named : Integer.parseInt(text);
  }
}
