package tocsin.response.lint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One thing that is wrong.
///
/// @param at the first moment at which it shows; empty when it does not depend on one
/// @param trace what proves it, in order of time; the first few
public record Finding(
    Check check,
    Weight weight,
    Subject about,
    String says,
    Optional<Instant> at,
    List<Trace> trace) {
  private static final int MOST_TRACES = 5;

  public Finding {
    trace = trace.stream().limit(MOST_TRACES).toList();
  }

  static Finding always(Check check, Weight weight, Subject about, String says) {
    return new Finding(check, weight, about, says, Optional.empty(), List.of());
  }

  /// @param trace at least one
  static Finding at(Check check, Weight weight, Subject about, String says, List<Trace> trace) {
    return new Finding(check, weight, about, says, Optional.of(trace.getFirst().at()), trace);
  }
}
