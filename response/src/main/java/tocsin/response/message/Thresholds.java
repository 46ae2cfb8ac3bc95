package tocsin.response.message;

import java.util.Optional;

/// The figures a monitor compares with, as far as it has them.
public record Thresholds(
    Optional<Double> alert,
    Optional<Double> warn,
    Optional<Double> alertRecovery,
    Optional<Double> warnRecovery,
    Optional<Double> ok) {
  public static final Thresholds NONE =
      new Thresholds(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// The threshold that a move to this state went over, or came back under.
  Optional<Double> passed(State from, State to) {
    State counts = to.isOk() ? from : to;
    return counts == State.WARN ? warn : alert;
  }
}
