package tocsin.metrics.render;

import java.util.List;
import tocsin.metrics.query.Style.Form.Usual;

/// The scales of a graph: one, or two when series ask for the right one beside others.
///
/// @param two whether the right one is another
record Scales(Scale left, Scale right, boolean two) {
  /// @param height pixels that there are
  /// @param letter height of a line of words, in pixels
  static Scales of(Drawing drawing, List<Track> tracks, double height, double letter) {
    boolean two = tracks.stream().anyMatch(Track::right) && !tracks.stream().allMatch(Track::right);
    Look look = drawing.look();
    Scale.Range range = range(tracks.stream().filter(t -> !two || !t.right()).toList());
    for (Drawing.Limit limit : drawing.limits()) {
      range = range.with(limit.value());
    }
    Scale left = Scale.of(look.left(), range, height, letter);
    if (!two) {
      return new Scales(left, left, false);
    }
    Scale.Range other = range(tracks.stream().filter(Track::right).toList());
    return new Scales(left, left.beside(look.right(), other, height, letter), true);
  }

  private static Scale.Range range(List<Track> tracks) {
    Scale.Range range = Scale.Range.NONE;
    for (Track track : tracks) {
      if (track.form() == Usual.INFINITE || track.form() == Usual.MOMENT) {
        continue;
      }
      range = track.stacked() ? range.with(0) : range;
      for (double v : track.frame().values()) {
        range = range.with(v);
      }
    }
    return range;
  }

  Scale of(Track track) {
    return track.right() ? right : left;
  }
}
