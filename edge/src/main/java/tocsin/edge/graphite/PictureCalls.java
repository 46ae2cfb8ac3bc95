package tocsin.edge.graphite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tocsin.ground.web.WebAnswer;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.render.Drawing;
import tocsin.metrics.render.Look;
import tocsin.metrics.render.Pictures;
import tocsin.metrics.render.Surround;

/// Answers of `/render` that are pictures.
final class PictureCalls {
  private static final int WIDTH = 330;
  private static final int HEIGHT = 250;

  private PictureCalls() {}

  /// Whether the size can be drawn, before any series is read for it.
  ///
  /// @throws BadParamException if it cannot
  static void check(Params params) {
    double ratio = ratio(params);
    sides(params, "width", WIDTH, ratio);
    sides(params, "height", HEIGHT, ratio);
  }

  /// About how much memory a picture takes while it is painted, in values of eight bytes.
  static long values(Params params) {
    double ratio = ratio(params);
    return AnswerSize.values(
        (int) (sides(params, "width", WIDTH, 1) * ratio),
        (int) (sides(params, "height", HEIGHT, 1) * ratio));
  }

  /// @param before is run before each thing that is painted; may throw
  static WebAnswer answer(Params params, List<Frame> frames, QueryWindow window, Runnable before) {
    Drawing drawing = drawing(params, frames, window);
    return switch (params.text("format", "png")) {
      case "svg" ->
          WebAnswer.of(
              200, "image/svg+xml", Pictures.svg(drawing).getBytes(StandardCharsets.UTF_8));
      case "pdf" -> WebAnswer.of(200, "application/pdf", Pictures.pdf(drawing));
      default -> WebAnswer.of(200, "image/png", Pictures.png(drawing, ratio(params), before));
    };
  }

  private static Drawing drawing(Params params, List<Frame> frames, QueryWindow window) {
    Look look = LookParams.of(params);
    return new Drawing(
        sides(params, "width", WIDTH, 1),
        sides(params, "height", HEIGHT, 1),
        look.surround().equals(Surround.NONE) ? "" : params.text("title", ""),
        window.fromSeconds(),
        window.untilSeconds(),
        window.zone(),
        look,
        frames,
        List.of(),
        List.of());
  }

  private static int sides(Params params, String name, int usual, double ratio) {
    int asked = params.whole(name, usual);
    if (asked < Drawing.LEAST || asked > Drawing.MOST) {
      throw new BadParamException(
          "%s: %d (expected: from %d to %d pixels)"
              .formatted(name, asked, Drawing.LEAST, Drawing.MOST));
    }
    if (asked * ratio > Drawing.MOST) {
      throw new BadParamException(
          "%s: %d with a pixelRatio of %s (expected: at most %d pixels of the screen)"
              .formatted(name, asked, params.text("pixelRatio", ""), Drawing.MOST));
    }
    return asked;
  }

  /// A telephone's pixels for each of the picture, from 1 to 3; anything else counts for 1, and so
  /// does it where pictures have no pixels.
  private static double ratio(Params params) {
    if (List.of("svg", "pdf").contains(params.text("format", "png"))) {
      return 1;
    }
    try {
      double ratio = Double.parseDouble(params.text("pixelRatio", "1"));
      return ratio >= 1 ? Math.min(ratio, 3) : 1;
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
