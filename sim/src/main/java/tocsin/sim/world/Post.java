package tocsin.sim.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tocsin.response.desk.Input;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.Delivery;
import tocsin.response.people.ContactMethod;

/// Couriers that lose, delay, repeat, refuse and lie. It knows what truly reached people, whatever
/// was reported.
final class Post {
  /// Copies of one page that may reach a person: one an attempt.
  private static final int MOST_COPIES = 4;

  private static final Outcome TAKEN = new Outcome.Delivered("ok");
  private static final Duration CONFIRMED = Duration.ofMinutes(1);
  private static final Outcome REFUSED = new Outcome.Refused("no such address");

  private final RandomGenerator random;
  private final List<Input.ReportPage> late = new ArrayList<>();
  private final Map<String, Integer> copies = new HashMap<>();
  private final Map<String, ContactMethod> addresses = new HashMap<>();
  private Optional<String> wrong = Optional.empty();
  private String broken = "";

  Post(RandomGenerator random) {
    this.random = random;
  }

  /// Carries a page as it should be.
  List<Input.ReportPage> carryWell(Delivery d) {
    arrives(d);
    return List.of(report(d, TAKEN));
  }

  /// Carries a page, or does not.
  ///
  /// @return what is reported at once
  List<Input.ReportPage> carry(Delivery d) {
    turn();
    if (d.contact().channel().equals(broken) && random.nextInt(10) > 0) {
      return random.nextInt(3) > 0 ? List.of(report(d, busy())) : List.of();
    }
    return switch (random.nextInt(17)) {
      case 0 -> List.of(report(d, busy()));
      case 1 -> List.of(report(d, REFUSED));
      // Its answer is lost.
      case 2 -> arrives(d);
      case 3 -> reportedLater(d, TAKEN);
      case 4 -> twice(d);
      // Lies: nothing arrived, or it did.
      case 5 -> List.of(report(d, TAKEN));
      case 6 -> with(arrives(d), report(d, REFUSED));
      case 7 -> with(arrives(d), report(d, busy()));
      // Taken, and not delivered after all.
      case 8 -> with(reportedLater(d, REFUSED), report(d, TAKEN));
      case 9 -> reportedLater(d, busy());
      // Taken; later it arrived, or nothing is told.
      case 10 -> with(reportedLater(d, TAKEN), report(d, new Outcome.Accepted("id", CONFIRMED)));
      case 11 -> List.of(report(d, new Outcome.Accepted("id", CONFIRMED)));
      case 12 -> with(arrives(d), report(d, new Outcome.Accepted("id", Duration.ZERO)));
      default -> carryWell(d);
    };
  }

  /// A vendor breaks down, or is well again.
  private void turn() {
    if (random.nextInt(100) == 0) {
      broken = broken.isEmpty() ? random.nextInt(3) == 0 ? "console" : "email" : "";
    }
  }

  private Outcome busy() {
    return new Outcome.TryAgain(Duration.ofSeconds(random.nextInt(60)), "busy");
  }

  private List<Input.ReportPage> reportedLater(Delivery d, Outcome outcome) {
    late.add(report(d, outcome));
    return outcome.equals(TAKEN) ? arrives(d) : List.of();
  }

  private List<Input.ReportPage> twice(Delivery d) {
    arrives(d);
    return List.of(report(d, TAKEN), report(d, TAKEN));
  }

  private List<Input.ReportPage> arrives(Delivery d) {
    String key = d.idempotencyKey();
    if (copies.merge(key, 1, Integer::sum) > MOST_COPIES) {
      wrong = wrong.or(() -> Optional.of(copies.get(key) + " copies of " + key + " arrived"));
    }
    if (!addresses.computeIfAbsent(key, k -> d.contact()).equals(d.contact())) {
      wrong = wrong.or(() -> Optional.of(key + " went to " + d.contact() + " and elsewhere"));
    }
    return List.of();
  }

  private static List<Input.ReportPage> with(
      List<Input.ReportPage> before, Input.ReportPage report) {
    List<Input.ReportPage> all = new ArrayList<>(before);
    all.add(report);
    return all;
  }

  private static Input.ReportPage report(Delivery d, Outcome outcome) {
    return new Input.ReportPage(d.page(), d.attempt(), outcome);
  }

  /// A report that was under way, if there is one.
  Optional<Input.ReportPage> late() {
    return late.isEmpty()
        ? Optional.empty()
        : Optional.of(late.remove(random.nextInt(late.size())));
  }

  /// The process died: half of what was under way never comes.
  void crash() {
    late.removeIf(r -> random.nextBoolean());
  }

  Optional<String> wrong() {
    return wrong;
  }
}
