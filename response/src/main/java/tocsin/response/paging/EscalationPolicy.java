package tocsin.response.paging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.response.words.BadDocumentException;
import tocsin.response.words.Fault;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// Whom to tell, in which order, and how long to wait before the next.
///
/// @param repeats how often it begins again at the first step after the last one went unanswered
public record EscalationPolicy(PolicyId id, String name, int repeats, List<Step> steps) {
  static final int MAX_STEPS = 20;
  static final int MAX_REPEATS = 9;
  static final int MAX_TARGETS = 20;
  static final Duration MAX_DELAY = Duration.ofDays(7);

  public EscalationPolicy {
    steps = List.copyOf(steps);
  }

  /// One step.
  ///
  /// @param delay how long everybody on it has to answer before the next step
  public record Step(Duration delay, List<Target> targets) {
    public Step {
      targets = List.copyOf(targets);
    }
  }

  /// Whom a step means.
  public sealed interface Target {
    record ToUser(UserId user) implements Target {}

    /// Whoever is on call there when the step is entered.
    record ToSchedule(ScheduleId schedule) implements Target {}
  }

  /// Reads a policy.
  ///
  /// @throws BadDocumentException with every fault
  public static EscalationPolicy parse(String json) {
    EscalationPolicy read;
    try {
      read = Json.read(json, EscalationPolicy.class);
    } catch (BadJsonException | IllegalArgumentException | NullPointerException e) {
      throw new BadDocumentException(List.of(new Fault("policy", String.valueOf(e.getMessage()))));
    }
    List<Fault> faults = read.faults();
    if (!faults.isEmpty()) {
      throw new BadDocumentException(faults);
    }
    return read;
  }

  private List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (name.isBlank()) {
      faults.add(new Fault("name", "empty (expected: what people call it)"));
    }
    if (repeats < 0 || repeats > MAX_REPEATS) {
      faults.add(new Fault("repeats", repeats + " (expected: 0 to " + MAX_REPEATS + ")"));
    }
    if (steps.isEmpty() || steps.size() > MAX_STEPS) {
      faults.add(new Fault("steps", steps.size() + " (expected: 1 to " + MAX_STEPS + ")"));
    }
    for (int i = 0; i < steps.size(); i++) {
      stepFaults(i, steps.get(i), faults);
    }
    return faults;
  }

  private static void stepFaults(int i, Step step, List<Fault> faults) {
    String at = "steps[" + i + "].";
    if (step.targets().isEmpty() || step.targets().size() > MAX_TARGETS) {
      faults.add(
          new Fault(
              at + "targets",
              step.targets().size() + " (expected: 1 to " + MAX_TARGETS + " people or schedules)"));
    }
    if (step.delay().compareTo(Duration.ofSeconds(10)) < 0
        || step.delay().compareTo(MAX_DELAY) > 0) {
      faults.add(new Fault(at + "delay", step.delay() + " (expected: 10 s to 7 days)"));
    }
  }
}
