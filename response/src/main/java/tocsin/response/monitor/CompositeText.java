package tocsin.response.monitor;

import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Fields;

/// The expression of a composite inside the JSON of a monitor.
final class CompositeText {
  /// Alert is four: the expression is compared with that.
  static final double ALERT = 4;

  /// What is of no use beside it.
  private static final List<String> OTHERS =
      List.of(
          "query", "over", "change", "slot", "lateness", "levels", "per", "delay", "newGroupDelay");

  private static final int LONGEST = 2_000;

  private CompositeText() {}

  static Optional<String> read(Fields f) {
    Optional<String> text = f.optional("composite", CompositeText::checked);
    text.ifPresent(t -> f.none(OTHERS, "a composite"));
    return text;
  }

  private static String checked(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          text.length() + " characters (expected: at most " + LONGEST + ")");
    }
    Composite.parse(text);
    return text.strip();
  }
}
