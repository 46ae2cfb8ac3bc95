package tocsin.metrics.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Style;
import tocsin.metrics.query.Style.Form.Usual;

/// Series made ready to be drawn: as many points as there is room for, stacked, with their colours.
final class Tracks {
  private static final int MOST_POINTS = 20_000;

  /// Points of all series of a picture, so that thousands of them make no document of gigabytes.
  private static final int MOST_OF_ALL = 1_000_000;

  private static final int SOLID = 4;
  private static final double DASH = 5;
  private static final double WIDEST = 100;

  /// Nearer points are not told apart on any screen.
  private static final double LEAST_STEP = 0.25;

  /// The stack of everything that is drawn, under a name that nobody writes.
  private static final String ALL = "\0";

  private final Drawing drawing;
  private final Palette palette;
  private final boolean two;
  private int colored;

  /// What stands on one another: series of one stack on one side.
  private record Pile(boolean right, String stack) {}

  private Tracks(Drawing drawing, Palette palette) {
    this.drawing = drawing;
    this.palette = palette;
    Predicate<Frame> onRight = f -> f.style().right();
    List<Frame> frames = drawing.frames();
    this.two = frames.stream().anyMatch(onRight) && !frames.stream().allMatch(onRight);
  }

  /// @param width pixels that there are for the graph
  static List<Track> of(Drawing drawing, Palette palette, double width) {
    var tracks = new Tracks(drawing, palette);
    return tracks.stacked(tracks.narrowed(width).stream().map(tracks::known).toList());
  }

  private List<Frame> narrowed(double width) {
    double asked = Math.max(drawing.look().strokes().minStep(), LEAST_STEP);
    double step = Math.max(asked, width / MOST_POINTS);
    int room = MOST_OF_ALL / Math.max(1, drawing.frames().size());
    int points = (int) Math.clamp(width / step, 2, Math.max(2, Math.min(room, MOST_POINTS)));
    List<Frame> wide = drawing.frames().stream().filter(Tracks::isWide).toList();
    Iterator<Frame> narrow = Narrowing.to(wide, points).iterator();
    return drawing.frames().stream().map(f -> isWide(f) ? narrow.next() : f).toList();
  }

  /// Whether it has values all over the time, unlike lines that stand for one.
  private static boolean isWide(Frame f) {
    return f.style().form() != Usual.LIMIT && f.style().form() != Usual.MOMENT;
  }

  private Frame known(Frame frame) {
    boolean standing = drawing.look().strokes().area() == Strokes.AreaMode.STACKED;
    Style style = frame.style();
    Frame formed =
        standing && style.form() == Usual.LINE
            ? frame.styled(style.as(new Style.Form.Stacked(ALL)))
            : frame;
    return drawing.look().strokes().nullAsZero() && !isTotal(formed) ? zeroed(formed) : formed;
  }

  /// Whether its values stand on those of others already: a missing one is not zero then.
  private static boolean isTotal(Frame frame) {
    return frame.style().form() instanceof Style.Form.Stacked(String stack) && !stack.equals(ALL);
  }

  private static Frame zeroed(Frame frame) {
    double[] values = frame.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isNaN(values[i]) ? 0 : values[i];
    }
    return frame.with(values);
  }

  private List<Track> stacked(List<Frame> frames) {
    Map<Pile, List<Frame>> piles = new LinkedHashMap<>();
    for (Frame f : frames) {
      if (f.style().form() instanceof Style.Form.Stacked(String name)) {
        piles.computeIfAbsent(new Pile(f.style().right(), name), _ -> new ArrayList<>()).add(f);
      }
    }
    Map<Pile, Stack> stacks = new HashMap<>();
    piles.forEach((pile, all) -> stacks.put(pile, new Stack(all)));
    var tracks = new ArrayList<Track>();
    for (Frame f : frames) {
      tracks.add(
          switch (f.style().form()) {
            case Style.Form.Usual _ -> track(f, new double[0]);
            case Style.Form.Stacked(String name) -> {
              Stack stack = stacks.get(new Pile(f.style().right(), name));
              yield standing(f, Objects.requireNonNull(stack), !name.equals(ALL));
            }
          });
    }
    return tracks;
  }

  /// @param total whether the values are totals already
  private Track standing(Frame f, Stack stack, boolean total) {
    double[] below = stack.below(f);
    double[] tops = f.values().clone();
    for (int s = 0; s < tops.length && !total; s++) {
      tops[s] += below[s];
    }
    stack.add(f, total);
    return track(f.with(tops), below);
  }

  private Track track(Frame f, double[] floor) {
    Style style = f.style();
    Axis.Pen pen = two ? side(style).pen() : Axis.Pen.USUAL;
    Ink ink = Ink.parse(style.color()).or(pen::color).orElse(palette(f));
    double width = pen.width().orElse(drawing.look().strokes().width(drawing.frames().size()));
    double dash = pen.dashed() ? DASH : dash(floor);
    colored += coloring(f) ? 1 : 0;
    return new Track(
        f,
        floor,
        Double.isNaN(style.opacity()) ? ink : new Ink(ink.rgb(), style.opacity()),
        Math.min(Double.isNaN(style.width()) ? width : style.width(), WIDEST),
        style.dash() > 0 ? style.dash() : dash);
  }

  private Axis side(Style style) {
    return style.right() ? drawing.look().right() : drawing.look().left();
  }

  /// Whether a series takes a colour of the palette for itself; both edges of an area have one.
  private static boolean coloring(Frame f) {
    return !Set.of(Usual.LOWER_EDGE, Usual.LIMIT, Usual.MOMENT).contains(f.style().form());
  }

  private Ink palette(Frame f) {
    if (f.style().form() == Usual.LIMIT) {
      return palette.limit();
    }
    return f.style().form() == Usual.MOMENT ? palette.marker() : palette.series(colored);
  }

  // From the fifth line on colours alone no longer tell them apart. With more lines than colours
  // nothing does, and dashes would only make it restless.
  private double dash(double[] floor) {
    boolean own = drawing.look().colors().series().isEmpty();
    boolean few = drawing.frames().size() <= palette.series().size();
    return own && few && floor.length == 0 && colored >= SOLID ? DASH : 0;
  }
}
