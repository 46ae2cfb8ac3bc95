package tocsin.response.paging;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// Whom to tell, in which order, and how long to wait before the next.
///
/// @param repeats how often it begins again at the first step after the last one went unanswered
public record EscalationPolicy(PolicyId id, String name, int repeats, List<Step> steps) {
  public EscalationPolicy {
    steps = List.copyOf(steps);
  }

  /// One step.
  ///
  /// @param delay how long everybody on it has to answer before the next step
  /// @param strategy who of its targets is told
  public record Step(Duration delay, List<Target> targets, Strategy strategy) {
    public Step {
      targets = List.copyOf(targets);
      // Steps that were saved before there were rings tell everybody.
      strategy = Objects.requireNonNullElse(strategy, Strategy.EVERYBODY);
    }

    /// A step that tells all of its targets at once.
    public static Step everybody(Duration delay, List<Target> targets) {
      return new Step(delay, targets, Strategy.EVERYBODY);
    }

    /// Whether one target is told each time, in turn.
    public boolean takesTurns() {
      return strategy == Strategy.ROUND_ROBIN;
    }

    /// The same step with other targets.
    public Step with(List<Target> others) {
      return new Step(delay, others, strategy);
    }
  }

  /// Who of a step's targets is told.
  public enum Strategy {
    /// All of them at once.
    EVERYBODY,
    /// One of them, in turn: each time the step is entered, by whatever incident, the next one that
    /// has somebody on call.
    ROUND_ROBIN
  }

  /// Whom a step means.
  public sealed interface Target {
    record ToUser(UserId user) implements Target {}

    /// Whoever is on call there when the step is entered.
    record ToSchedule(ScheduleId schedule) implements Target {}
  }

  /// Reads a policy as a person or a client wrote it; a target is `{"user": "ana"}` or
  /// `{"schedule": "checkout-primary"}`.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static EscalationPolicy parse(String json) {
    return PolicyText.read(json);
  }
}
