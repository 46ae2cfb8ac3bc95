package tocsin.edge.graphite;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import tocsin.metrics.query.Frame;

/// About how much memory an answer takes while it is written, so that many large ones at the same
/// time do not take all of it.
final class AnswerSize {
  /// Digits of a value and its stamp, with room to grow, as multiples of the value itself.
  private static final long AS_TEXT = 4;

  private static final long PACKED = 2;
  private static final long BYTES_OF_ROW = 40;

  private AnswerSize() {}

  /// In values of eight bytes.
  ///
  /// @param most of each series that is shown; 0 for all
  static long values(String format, List<Frame> frames, int most) {
    return sum(frames, AnswerSize::words) + points(format, frames, most);
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

  private static long points(String format, List<Frame> frames, int most) {
    return switch (format) {
      case "json" -> sum(frames, f -> AS_TEXT * (most == 0 ? f.size() : Math.min(most, f.size())));
      case "csv" -> sum(frames, f -> f.size() * (f.name().length() + BYTES_OF_ROW) / Long.BYTES);
      case "pickle", "msgpack" -> sum(frames, f -> PACKED * f.size());
      default -> sum(frames, f -> AS_TEXT * f.size());
    };
  }

  /// A picture while it is painted, four bytes for each of its pixels.
  static long values(int width, int height) {
    return (long) width * height / 2;
  }

  private static long sum(List<Frame> frames, ToLongFunction<Frame> of) {
    return frames.stream().mapToLong(of).sum();
  }
}
