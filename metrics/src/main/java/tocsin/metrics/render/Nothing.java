package tocsin.metrics.render;

import java.util.List;
import tocsin.metrics.query.Coming;

/// None of the series that would come.
///
/// @param unread closed with this
record Nothing(Coming unread) implements Coming {
  @Override
  public Outline outline() {
    return new Outline(0, 0, 0, 0);
  }

  @Override
  public <T> List<T> next(boolean isCrowded, Made<T> made) {
    return List.of();
  }

  @Override
  public void close() {
    unread.close();
  }
}
