package tocsin.metrics.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Walks the tags of a canonical name; its first is `name`. What is no `key=value` is passed over.
final class TagParts {
  private static final byte[] NAME = "name".getBytes(StandardCharsets.UTF_8);

  private byte[] name = {};
  private int length;
  private int start;
  private int equals;
  private int end;

  TagParts of(byte[] bytes, int size) {
    name = bytes;
    length = size;
    start = 0;
    end = -1;
    return this;
  }

  /// Whether a name has tags.
  static boolean isTagged(byte[] name, int length) {
    for (int i = 0; i < length; i++) {
      if (name[i] == ';') {
        return true;
      }
    }
    return false;
  }

  /// Goes to the next tag; false when there is none.
  boolean next() {
    while (end < length) {
      boolean first = end < 0;
      start = end + 1;
      end = until(';', start, length);
      equals = first ? -1 : until('=', start, end);
      if (first || equals > start && equals < end - 1 && !isName()) {
        return true;
      }
    }
    return false;
  }

  // A tag of this name is the name itself, which comes first.
  private boolean isName() {
    return Arrays.equals(NAME, 0, NAME.length, name, start, equals);
  }

  private int until(char sign, int from, int to) {
    int at = from;
    while (at < to && name[at] != sign) {
      at++;
    }
    return at;
  }

  /// The number of the tag, or [Dictionary#NONE].
  int key(Dictionary keys) {
    return equals < 0 ? keys.find(NAME, 0, NAME.length) : keys.find(name, start, equals);
  }

  void addKey(Dictionary keys) {
    if (equals < 0) {
      keys.add(NAME, 0, NAME.length);
    } else {
      keys.add(name, start, equals);
    }
  }

  int value(Dictionary values) {
    return values.find(name, valueStart(), end);
  }

  void addValue(Dictionary values) {
    values.add(name, valueStart(), end);
  }

  private int valueStart() {
    return equals < 0 ? start : equals + 1;
  }
}
