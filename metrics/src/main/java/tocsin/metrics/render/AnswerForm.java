package tocsin.metrics.render;

import tocsin.metrics.query.Frame;

/// How an answer is written: its beginning, each series, its end. A series is written by one thread
/// at a time, different ones by several.
interface AnswerForm {
  /// In place of a first point: nothing is said of the series.
  int LEFT_OUT = -1;

  /// Comes before the first series.
  void begin(Written out);

  /// What stands between two series.
  String between();

  /// Comes behind the last series.
  void end(Written out);

  /// A series as it is shown.
  default Frame shown(Frame frame) {
    return frame;
  }

  /// The first point of a series that is written, or [#LEFT_OUT].
  default int first(Frame frame) {
    return 0;
  }

  /// Where the points end that are written.
  default int points(Frame frame) {
    return frame.size();
  }

  /// What stands before the points of a series.
  void head(Written out, Frame frame);

  /// Points of a series; those before them were written already.
  void points(Written out, Frame frame, Stretch stretch);

  /// What stands behind the points of a series.
  void tail(Written out, Frame frame);
}
