package tocsin.metrics.index;

import java.nio.charset.StandardCharsets;
import tocsin.metrics.store.Glob;

/// What a node of a name must be to fit one node of a glob.
sealed interface NodeTest {
  /// Every node fits.
  record Any() implements NodeTest {}

  /// Only this text fits.
  record Only(byte[] text) implements NodeTest {}

  /// A text fits if it begins so and passes the test.
  ///
  /// @param dear whether the answers are worth keeping
  record Some(byte[] prefix, TextTest test, boolean dear) implements NodeTest {}

  /// The same, which tells of every text that is tested.
  default NodeTest passing(Pass pass) {
    return switch (this) {
      case Any any -> any;
      case Only only -> only;
      case Some(byte[] prefix, TextTest test, boolean dear) ->
          new Some(
              prefix,
              (bytes, from, to) -> {
                pass.step();
                return test.fits(bytes, from, to);
              },
              dear);
    };
  }

  static NodeTest of(String glob) {
    if (glob.equals("*")) {
      return new Any();
    }
    if (!isPlain(glob)) {
      return new Some(new byte[0], TextTest.of(Glob.of(glob)::matches), true);
    }
    if (!Glob.isWild(glob)) {
      return new Only(bytes(glob));
    }
    byte[] prefix = bytes(glob.substring(0, wild(glob)));
    return Glob.isWild(glob.replace('*', '.'))
        ? new Some(prefix, TextTest.of(Glob.of(glob)::matches), true)
        : new Some(prefix, new Stars(glob), false);
  }

  /// Whether comparing bytes is the same as comparing texts: names that are no UTF-8 read as if
  /// they had replacement characters, and half a pair has no bytes.
  static boolean isPlain(String text) {
    return text.indexOf('\uFFFD') < 0
        && new String(bytes(text), StandardCharsets.UTF_8).equals(text);
  }

  private static int wild(String glob) {
    int at = 0;
    while (!Glob.isWild(glob.substring(at, at + 1))) {
      at++;
    }
    return at;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
