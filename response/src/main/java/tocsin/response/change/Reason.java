package tocsin.response.change;

/// One reason for or against a change being the cause.
///
/// @param points what it adds to the score; negative speaks against
/// @param sentence for people
public record Reason(Kind kind, int points, String sentence) {
  public boolean supports() {
    return points > 0;
  }

  /// What the reason rests on.
  public enum Kind {
    SAME_SERVICE,
    DEPENDENCY,
    /// The changed service calls the failing one, not the other way round.
    CALLER_ONLY,
    UNRELATED,
    STAYED_HEALTHY,
    /// The changed service is called by the failing one and fails too.
    ALSO_FAILING,
    VERSION_ON_FAILING_INSTANCES,
    OTHER_VERSION_ON_FAILING_INSTANCES,
    FIRST_SIGN_AFTER_IT,
    SIGNS_BEFORE_IT,
    ENDS_WHEN_REVERTED,
    CLOSE_IN_TIME
  }
}
