package tocsin.response.monitor;

import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Fields;

/// The tags of a monitor: small, without doubles.
final class TagText {
  private static final int MOST = 64;
  private static final int LONGEST = 200;

  private TagText() {}

  /// None when there are none.
  static Optional<List<String>> read(Fields f) {
    List<String> tags = f.list("tags", TagText::one).stream().distinct().toList();
    if (tags.size() > MOST) {
      f.fault("tags", tags.size() + " (expected: at most " + MOST + ")");
    }
    return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
  }

  private static String one(String text) {
    String tag = text.strip();
    if (tag.isEmpty() || tag.length() > LONGEST) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: a tag such as team:shop, at most " + LONGEST + " characters)");
    }
    return tag;
  }
}
