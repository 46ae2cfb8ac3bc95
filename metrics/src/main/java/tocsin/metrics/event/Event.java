package tocsin.metrics.event;

import java.util.Collection;
import java.util.List;

/// Something that happened.
///
/// @param id given by the book, 1 and up
/// @param when seconds since 1970
/// @param what one line
/// @param data anything more, may be empty
/// @param tags words to find it by, in the order in which they were given
public record Event(long id, long when, String what, String data, List<String> tags) {
  private static final int LONGEST_LINE = 1_000;
  private static final int LONGEST_DATA = 10_000;
  private static final int MOST_TAGS = 100;

  /// @throws IllegalArgumentException naming what is too long
  public Event {
    tags = List.copyOf(tags);
    atMost("what", what.length(), LONGEST_LINE);
    atMost("data", data.length(), LONGEST_DATA);
    atMost("tags", tags.size(), MOST_TAGS);
    tags.forEach(tag -> atMost("tag", tag.length(), LONGEST_LINE));
  }

  private static void atMost(String part, int size, int most) {
    if (size > most) {
      throw new IllegalArgumentException(part + ": " + size + " (expected: at most " + most + ")");
    }
  }

  Event numbered(long number) {
    return new Event(number, when, what, data, tags);
  }

  public boolean hasAll(Collection<String> wanted) {
    return tags.containsAll(wanted);
  }

  public boolean hasAny(Collection<String> wanted) {
    return tags.stream().anyMatch(wanted::contains);
  }
}
