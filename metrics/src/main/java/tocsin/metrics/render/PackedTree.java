package tocsin.metrics.render;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Lists and maps as bytes for other programs, in the same two forms as [Packed]. They hold texts,
/// flags, whole numbers of type `long`, and further lists and maps whose keys are texts.
public final class PackedTree {
  private PackedTree() {}

  /// MessagePack.
  ///
  /// @throws IllegalArgumentException if something else is in it
  public static byte[] msgpack(List<?> tree) {
    return written(tree, Msgpack::new);
  }

  /// Python's own.
  ///
  /// @throws IllegalArgumentException if something else is in it
  public static byte[] pickle(List<?> tree) {
    return written(tree, Pickle::new);
  }

  private static byte[] written(Object tree, Function<Written, PackedForm> form) {
    var written = new Written();
    PackedForm out = form.apply(written);
    out.begin();
    write(tree, out);
    out.finish();
    return written.toBytes();
  }

  private static void write(Object one, PackedForm out) {
    switch (one) {
      case String text -> out.text(text);
      case Boolean flag -> out.flag(flag);
      case Long number -> out.whole(number);
      case List<?> list -> {
        out.list(list.size());
        list.forEach(item -> write(item, out));
        out.endList();
      }
      case Map<?, ?> map -> {
        out.map(map.size());
        map.forEach((key, value) -> {
          out.text(String.valueOf(key));
          write(value, out);
        });
        out.endMap();
      }
      default ->
          throw new IllegalArgumentException(one + " (expected: text, flag, long, list or map)");
    }
  }
}
