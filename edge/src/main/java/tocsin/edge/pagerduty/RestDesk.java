package tocsin.edge.pagerduty;

import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;

/// Hands an input in and waits until it is committed.
@FunctionalInterface
public interface RestDesk {
  /// @return [Answer.NoEffect] when the journal does not answer
  Answer ask(Input input);
}
