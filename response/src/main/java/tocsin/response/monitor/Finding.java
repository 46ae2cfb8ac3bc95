package tocsin.response.monitor;

/// One series at one evaluation.
record Finding(String group, Level before, Look look, Step step) {
  Level level() {
    return step.state().level();
  }

  /// What people are shown.
  Reading reading(Rule rule, long at) {
    GroupState s = step.state();
    return switch (look) {
      case Look.Missing m -> new Reading.Missing(group);
      case Look.Silent n -> new Reading.Missing(group);
      case Look.Skipped k -> new Reading.Skipped(group, k.why());
      case Look.Value v -> {
        if (at - s.firstSeen() < rule.newGroupDelay()) {
          yield new Reading.Skipped(group, step.why());
        }
        boolean window = rule.over().isPresent();
        if (s.criticalSince() != GroupState.NEVER) {
          boolean enough =
              window ? at - s.criticalSince() >= rule.holdFor() : v.critical().enough();
          yield enough
              ? new Reading.Holds(group, v.value(), instant(s.criticalSince()))
              : new Reading.Pending(group, v.value(), instant(s.criticalSince()));
        }
        yield s.warningSince() == GroupState.NEVER
            ? new Reading.Clear(group, v.value())
            : new Reading.Warns(group, v.value(), instant(s.warningSince()));
      }
    };
  }

  private static java.time.Instant instant(long millis) {
    return java.time.Instant.ofEpochMilli(millis);
  }
}
