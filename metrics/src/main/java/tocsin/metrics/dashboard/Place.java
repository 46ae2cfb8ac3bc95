package tocsin.metrics.dashboard;

/// Where a panel stands on a grid of 24 columns; a row is 30 pixels high.
///
/// @param x first column, from 0
/// @param y first row, from 0
public record Place(int x, int y, int w, int h) {
  public static final int COLUMNS = 24;
  public static final int HIGHEST = 60;
  public static final int LOWEST_ROW = 10_000;

  public Place {
    if (x < 0 || y < 0 || y > LOWEST_ROW || w < 1 || x + w > COLUMNS || h < 1 || h > HIGHEST) {
      throw new IllegalArgumentException(
          "x "
              + x
              + ", y "
              + y
              + ", w "
              + w
              + ", h "
              + h
              + " (expected: within 24 columns, 1 to 60 rows high)");
    }
  }

  public int bottom() {
    return y + h;
  }

  public Place down(int rows) {
    return new Place(x, Math.max(0, Math.min(LOWEST_ROW, y + rows)), w, h);
  }
}
