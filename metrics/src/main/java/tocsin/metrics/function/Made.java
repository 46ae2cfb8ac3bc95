package tocsin.metrics.function;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import tocsin.metrics.query.Frame;

/// Series that nobody measured: made of the time alone.
final class Made {
  private Made() {}

  static List<Frame> identity(Call call) {
    return List.of(clock(call, 60).from("identity(\"" + call.text("name") + "\")"));
  }

  static List<Frame> time(Call call) {
    return List.of(clock(call, step(call)));
  }

  static List<Frame> sine(Call call) {
    double height = call.number("amplitude");
    return List.of(Arithmetic.map(clock(call, step(call)), v -> Math.sin(v) * height));
  }

  /// Each value at most half away from the one before it. Chance is drawn from the name and the
  /// first stamp, because the same question must have the same answer.
  static List<Frame> randomWalk(Call call) {
    Frame clock = clock(call, step(call));
    var chance = new SplittableRandom(call.text("name").hashCode() * 31L + clock.start());
    double[] values = clock.values();
    double at = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = at;
      at += chance.nextDouble() - 0.5;
    }
    return List.of(clock);
  }

  private static int step(Call call) {
    int step = call.whole("step");
    if (step < 1) {
      throw call.bad("step", step + " (expected: 1 or more seconds)");
    }
    return step;
  }

  private static Frame clock(Call call, long step) {
    long from = call.window().fromSeconds();
    long until = call.window().untilSeconds();
    long count = Math.max(1, (until - from + step - 1) / step);
    double[] values = call.room(count);
    LongStream.range(0, count).forEach(i -> values[(int) i] = from + i * step);
    return Frame.of(call.text("name"), from, until, step, values).needing(call.xFilesFactor());
  }
}
