package tocsin.response.review;

import java.util.List;

/// What becomes of something that was asked of a review.
public sealed interface ReviewRuling {
  /// It happens.
  record Granted(List<ReviewFact> facts) implements ReviewRuling {
    public Granted {
      facts = List.copyOf(facts);
    }
  }

  /// It does not, and this is why, for whoever asked.
  record Refused(String why) implements ReviewRuling {}

  static ReviewRuling granted(ReviewFact fact) {
    return new Granted(List.of(fact));
  }
}
