package tocsin.sim.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tocsin.response.desk.Input;
import tocsin.response.incident.AlertText;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// One cause, and thousands of alerts within minutes: thousands of keys on one service, one key
/// again and again, and the rest all over the place, urgent and not. Follows from the seed of its
/// world, and from dice of its own, so that a world without it stays as it was.
final class Storm {
  static final int ALERTS = 5_000;

  /// So many arrive before the couriers go again; they are committed together.
  static final int BATCH = 250;

  /// One world in so many has one.
  private static final int RARE = 100;

  private static final Actor SENDER = new Actor.Outside("nagios");
  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  private final RandomGenerator random;
  private final int step;

  Storm(long seed, int steps) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(~seed);
    this.step = random.nextInt(steps / 4, steps);
  }

  static boolean isIn(long seed) {
    return seed % RARE == 0;
  }

  /// The step of its world at which it breaks.
  int step() {
    return step;
  }

  /// What its senders send, a batch at a time.
  List<List<Input.Trigger>> batches() {
    List<List<Input.Trigger>> all = new ArrayList<>();
    for (int first = 0; first < ALERTS; first += BATCH) {
      List<Input.Trigger> batch = new ArrayList<>();
      for (int i = first; i < first + BATCH; i++) {
        batch.add(alert(i));
      }
      all.add(batch);
    }
    return all;
  }

  private Input.Trigger alert(int number) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> alert("shop", "host-" + number);
      case 3 -> alert("shop", "router");
      case 4, 5 -> alert("crowd", "pod-" + number);
      case 6 -> alert("search", "shard-" + random.nextInt(20));
      case 7 -> alert("ledger", "disk-" + random.nextInt(200));
      default ->
          alert(List.of("shop", "ledger", "crowd").get(random.nextInt(3)), "rack-" + number % 100);
    };
  }

  private Input.Trigger alert(String service, String key) {
    Severity severity = SEVERITIES.get(random.nextInt(SEVERITIES.size()));
    Map<String, String> details =
        Map.of("component", List.of("disk", "net", "power").get(random.nextInt(3)));
    return new Input.Trigger(
        new ServiceId(service),
        key,
        new AlertText(key + " is wrong", severity, details),
        Optional.empty(),
        SENDER);
  }
}
