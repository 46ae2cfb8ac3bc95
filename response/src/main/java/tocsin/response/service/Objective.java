package tocsin.response.service;

import java.time.Duration;

/// A service level objective over requests.
///
/// @param objective share of requests that must succeed, between 0 and 1
/// @param window over how long
/// @param expectedRequests how many requests the whole window brings
public record Objective(double objective, Duration window, double expectedRequests) {
  /// How many requests may fail in one window.
  public double errorBudget() {
    return expectedRequests * (1 - objective);
  }
}
