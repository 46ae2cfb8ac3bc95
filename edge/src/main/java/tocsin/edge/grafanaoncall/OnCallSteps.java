package tocsin.edge.grafanaoncall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;

/// Steps of a policy out of those of a chain, where waiting is a step of its own. What is not
/// waited for happens together. Not thread-safe.
final class OnCallSteps {
  private static final long LAST_WAIT = 1_800;
  private static final int REPEATS = 5;

  private final Packing packing;
  private final String chain;
  private final List<Map<String, Object>> steps = new ArrayList<>();
  private final List<Map<String, String>> together = new ArrayList<>();
  private int repeats;

  OnCallSteps(Packing packing, String chain) {
    this.packing = packing;
    this.chain = chain;
  }

  void tell(Part part, List<Map<String, String>> targets, boolean inTurn) {
    if (targets.isEmpty()) {
      packing.left(part, chain, "its target did not come over", "give the step another target");
    }
    if (!inTurn) {
      targets.stream().filter(t -> !together.contains(t)).forEach(together::add);
      return;
    }
    close(10);
    if (!targets.isEmpty()) {
      steps.add(step(LAST_WAIT, targets, "round_robin"));
    }
  }

  void wait(Part part) {
    long seconds = part.number("duration").orElse(0L);
    if (!together.isEmpty()) {
      close(seconds);
    } else if (!steps.isEmpty()) {
      Map<String, Object> last = new HashMap<>(steps.removeLast());
      last.put("delay", Math.max(10, seconds) + "s");
      steps.add(last);
    } else {
      packing.attention(
          part, chain, "waits before it tells anybody", "here the first step is told at once");
    }
  }

  void repeat() {
    repeats = REPEATS;
  }

  private void close(long seconds) {
    if (!together.isEmpty()) {
      steps.add(step(Math.max(10, seconds), List.copyOf(together), "everybody"));
      together.clear();
    }
  }

  private static Map<String, Object> step(
      long seconds, List<Map<String, String>> targets, String strategy) {
    return Map.of("delay", seconds + "s", "targets", targets, "strategy", strategy);
  }

  int repeats() {
    return repeats;
  }

  List<Map<String, Object>> all() {
    close(LAST_WAIT);
    return steps;
  }
}
