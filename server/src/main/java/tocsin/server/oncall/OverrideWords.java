package tocsin.server.oncall;

import tocsin.response.oncall.ScheduleOverride;

/// Says an override in words.
final class OverrideWords {
  private OverrideWords() {}

  static String of(ScheduleOverride o, People people) {
    return switch (o) {
      case ScheduleOverride.Add a -> people.name(a.who()) + " is on call";
      case ScheduleOverride.Remove r -> people.name(r.who()) + " is off";
      case ScheduleOverride.Swap s -> people.name(s.in()) + " covers for " + people.name(s.out());
    };
  }
}
