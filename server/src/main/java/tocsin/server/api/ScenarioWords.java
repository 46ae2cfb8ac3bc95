package tocsin.server.api;

import java.util.List;

/// What the description says of scenarios.
final class ScenarioWords {
  static final String ABOUT =
      """
      The live decider plays the scenario on a clock that starts at clock_start; times t are whole \
      seconds from there. The answer has notifications (who is paged when on which channel, and \
      why), the timeline, the final state of each incident, and events that had no effect. \
      Incidents are numbered 1, 2, 3 as they open. Nothing is kept and nobody is paged. The form \
      and its rules stand in docs/rehearsal.md.\
      """;

  static final List<DescribedField> FIELDS =
      List.of(
          DescribedField.must("clock_start", "the instant of t = 0"),
          new DescribedField(
              "horizon", "integer", false, "the last second looked at; 31 d at most"),
          new DescribedField("users", "array", true, "id, rules: urgency, delay_minutes, channel"),
          new DescribedField("schedules", "array", false, "id, schedule: layers and overrides"),
          new DescribedField("policies", "array", true, "id, num_loops, rules: the steps"),
          new DescribedField("services", "array", true, "id, policy, urgency, timers, maintenance"),
          new DescribedField("events", "array", true, "t, type, and what the event is about"));

  static final String EXAMPLE =
      """
      {
        "clock_start": "2026-06-01T20:00:00Z",
        "horizon": 900,
        "users": [
          {"id": "ann", "rules": [{"urgency": "high", "delay_minutes": 0, "channel": "push"}]},
          {"id": "bob", "rules": [{"urgency": "high", "delay_minutes": 0, "channel": "sms"}]}
        ],
        "schedules": [],
        "policies": [
          {"id": "P", "num_loops": 0, "rules": [
            {"delay_minutes": 5, "targets": [{"user": "ann"}]},
            {"delay_minutes": 5, "targets": [{"user": "bob"}]}]}
        ],
        "services": [{"id": "web", "policy": "P", "urgency": "high"}],
        "events": [
          {"t": 0, "type": "trigger", "service": "web", "dedup_key": "k1"},
          {"t": 330, "type": "ack", "incident": 1, "by": "bob"}
        ]
      }
      """;

  private ScenarioWords() {}
}
