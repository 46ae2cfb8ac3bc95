package tocsin.sim.player;

import tools.jackson.databind.JsonNode;

/// How far a run may be off, as the scenario states it.
///
/// @param seconds what the product does may be this late, never early
/// @param share relative error of figures
record Tolerance(double seconds, double share) {
  static Tolerance of(JsonNode expected) {
    JsonNode t = expected.path("tolerance");
    return new Tolerance(t.path("seconds").asDouble(60), t.path("share").asDouble(0.02));
  }

  boolean late(double expected, double actual) {
    return actual >= expected && actual <= expected + seconds;
  }

  boolean figure(double expected, double actual) {
    return Math.abs(actual - expected) <= Math.max(Math.abs(expected) * share, 1e-9);
  }

  /// Durations between moments that may each be late.
  boolean duration(double expected, double actual) {
    return Math.abs(actual - expected) <= seconds;
  }
}
