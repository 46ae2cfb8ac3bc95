package tocsin.metrics.function;

/// A target that was read and checked once and can be run any number of times, from any thread.
public final class PreparedQuery {
  private final Plan plan;

  PreparedQuery(Plan plan) {
    this.plan = plan;
  }

  Plan plan() {
    return plan;
  }
}
