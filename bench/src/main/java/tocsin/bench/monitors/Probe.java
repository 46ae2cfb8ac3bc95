package tocsin.bench.monitors;

import java.util.List;
import java.util.stream.IntStream;

/// Series whose way to the webhook is timed.
final class Probe {
  private Probe() {}

  /// As it is called everywhere; nothing else in a message looks like it.
  static String name(int number) {
    return "probe" + number + "x";
  }

  static List<String> names(int first, int count) {
    return IntStream.range(first, first + count).mapToObj(Probe::name).toList();
  }
}
