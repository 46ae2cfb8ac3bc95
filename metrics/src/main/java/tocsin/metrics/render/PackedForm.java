package tocsin.metrics.render;

/// What a format has to write down; all else is the same for all of them.
interface PackedForm {
  /// Comes before all else.
  void begin();

  /// Comes behind all else.
  void finish();

  void list(int size);

  void endList();

  void map(int size);

  void endMap();

  void text(String text);

  void whole(long number);

  void real(double number);

  void flag(boolean flag);

  void nothing();
}
