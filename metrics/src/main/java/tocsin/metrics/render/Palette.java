package tocsin.metrics.render;

import java.util.List;

/// The colours of Tocsin's charts; the series' are told apart with any colour blindness.
record Palette(
    String surface,
    String text,
    String faint,
    String grid,
    String limit,
    String marker,
    List<String> series) {
  static final Palette LIGHT =
      new Palette(
          "#ffffff",
          "#1a1c20",
          "#61656b",
          "#ebe8e2",
          "#c3201d",
          "#6740b8",
          List.of(
              "#5361c7", "#db6d05", "#00a59b", "#6e0d43", "#765100", "#282d94", "#0f889f",
              "#556272"));
  static final Palette DARK =
      new Palette(
          "#161a1f",
          "#e8ebee",
          "#8e97a1",
          "#222931",
          "#ff6a63",
          "#ac92f7",
          List.of(
              "#6374e1", "#e19918", "#59f1e4", "#cd4c6f", "#ffcd75", "#8ea3fe", "#32a0b6",
              "#b0b7c4"));

  String series(int i) {
    return series.get(i % series.size());
  }
}
