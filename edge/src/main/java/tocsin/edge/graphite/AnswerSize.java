package tocsin.edge.graphite;

import java.util.List;
import java.util.Map;
import tocsin.metrics.query.Coming;
import tocsin.metrics.query.Frame;

/// About how much memory an answer takes while it is written, so that many large ones at the same
/// time do not take all of it. In values of eight bytes.
final class AnswerSize {
  /// Digits of a value and its stamp, with room to grow, as multiples of the value itself.
  private static final long AS_TEXT = 4;

  private static final long AS_LINE = 12;
  private static final long PACKED = 2;

  /// The text of what is read together, a part that is made and two that are sent.
  private static final long AT_ONCE = 9 << 15;

  private AnswerSize() {}

  /// What is written of series while they come; they themselves hold what they take.
  ///
  /// @param most of each series that is shown; 0 for all
  static long values(String format, Coming.Outline all, int most) {
    long shown = most == 0 ? all.values() : Math.min(all.values(), (long) most * all.series());
    return Math.min(
        AT_ONCE,
        switch (format) {
          case "json" -> AS_TEXT * shown;
          case "csv" -> AS_LINE * all.values();
          case "pickle", "msgpack" -> PACKED * all.values();
          default -> AS_TEXT * all.values();
        });
  }

  /// Series that are there, and what is written of all of them at once.
  static long values(List<Frame> frames) {
    return frames.stream().mapToLong(f -> words(f) + AS_TEXT * f.size()).sum();
  }

  /// The frame as it is held, and what stands once for each series in an answer: every sign twice,
  /// since some are escaped.
  private static long words(Frame frame) {
    long signs = 2L * frame.name().length() + frame.pathExpression().length();
    for (Map.Entry<String, String> tag : frame.tags().entrySet()) {
      signs += tag.getKey().length() + tag.getValue().length();
    }
    return frame.size() + 2 * signs / Long.BYTES;
  }

  /// A picture while it is painted, four bytes for each of its pixels.
  static long values(int width, int height) {
    return (long) width * height / 2;
  }
}
