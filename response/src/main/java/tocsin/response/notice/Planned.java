package tocsin.response.notice;

import java.time.Instant;
import tocsin.response.oncall.Shift;
import tocsin.response.people.ShiftNotices.Edge;
import tocsin.response.people.ShiftNotices.Rule;

/// Something to be told of a shift.
public record Planned(Shift shift, Rule rule) {
  /// Which moment it is about.
  public Instant edge() {
    return rule.when() == Edge.ON ? shift.during().from() : shift.during().until();
  }

  /// When it is told.
  public Instant due() {
    return edge().minus(rule.lead());
  }

  /// The same for every time that the plan is made.
  String key() {
    return shift.user()
        + " "
        + rule.when().word()
        + " "
        + edge()
        + " "
        + rule.lead()
        + " "
        + rule.contact();
  }
}
