package tocsin.response.monitor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a monitor carries from one evaluation to the next. What is on follows from the facts as
/// well; the rest is kept beside them, and where it is lost a count begins anew, which delays a
/// verdict and never hastens one. Immutable; handed over, not copied.
///
/// @param groups the state of each series that is known
/// @param alarms what is on, by what an alert speaks for: empty text for the whole monitor
/// @param lastData the last evaluation at which any series had a value, in milliseconds
public record Progress(Map<String, GroupState> groups, Map<String, Alarm> alarms, long lastData) {
  /// A monitor that was never evaluated.
  public static final Progress NEW = new Progress(Map.of(), Map.of(), GroupState.NEVER);

  /// An alarm that is on.
  ///
  /// @param subject the group that fired first, or [#SILENCE]
  /// @param since when it began, as a milder one or not
  public record Alarm(String subject, Instant since, Level level) {
    /// Subject of an alarm that is on because there is no data.
    public static final String SILENCE = "no data";

    /// One that alerts.
    public Alarm(String subject, Instant since) {
      this(subject, since, Level.ALERT);
    }

    public boolean isSilence() {
      return subject.equals(SILENCE);
    }
  }

  /// What is known when only the facts are: which alarms are on.
  public static Progress of(Map<String, Alarm> alarms) {
    Map<String, GroupState> groups = new LinkedHashMap<>();
    alarms.forEach((key, alarm) -> {
      String group = alarm.isSilence() && !key.isEmpty() ? key : alarm.subject();
      GroupState state = GroupState.at(alarm.level(), alarm.since().toEpochMilli());
      groups.put(group, state.moved(alarm.level(), alarm.isSilence(), state.since()));
    });
    return new Progress(groups, alarms, GroupState.NEVER);
  }

  /// The alarm of the whole monitor.
  public Optional<Alarm> firing() {
    return Optional.ofNullable(alarms.get(""));
  }
}
