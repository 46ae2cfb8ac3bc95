package tocsin.response.quiet;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tocsin.response.message.State;

/// When trouble that lasts is told again. Pure.
///
/// @param after since it was last told
/// @param states in which it is told again
/// @param times how often at most; empty for as long as it lasts
/// @param words that stand before the message then
public record Renotify(
    Duration after, Set<State> states, Optional<Integer> times, Optional<String> words) {
  /// What is told again when nothing is chosen.
  public static final Set<State> USUAL = Set.of(State.ALERT, State.NO_DATA);

  public Renotify {
    states = Set.copyOf(states);
    if (after.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException("interval: " + after + " (expected: at least one minute)");
    }
    if (states.isEmpty() || states.contains(State.OK)) {
      throw new IllegalArgumentException(
          "states: " + states + " (expected: some of alert, warn, no data, unknown)");
    }
    if (times.filter(t -> t < 1).isPresent()) {
      throw new IllegalArgumentException("times: " + times.get() + " (expected: at least 1)");
    }
  }

  /// What was told of one trouble so far.
  ///
  /// @param last when, the first message or the last repetition
  /// @param repeated how often it was told again since it began
  public record Told(State state, Instant last, int repeated) {}

  /// Whether it is told again now.
  public Say again(Told told, Instant now) {
    if (told.state().isOk()) {
      return new Say.Held("it is over", Optional.empty());
    }
    if (!states.contains(told.state())) {
      return new Say.Held(told.state().words() + " is not told again", Optional.empty());
    }
    if (times.filter(t -> told.repeated() >= t).isPresent()) {
      return new Say.Held(
          "it was told again " + told.repeated() + " times, as often as it is to be",
          Optional.empty());
    }
    Instant due = told.last().plus(after);
    return now.isBefore(due)
        ? new Say.Held("it was told at " + told.last(), Optional.of(due))
        : new Say.Now(
            "it was last told at " + told.last() + " and is still " + told.state().words());
  }

  /// The text of a repetition.
  public String text(String message) {
    return words.map(e -> message.isEmpty() ? e : e + "\n\n" + message).orElse(message);
  }
}
