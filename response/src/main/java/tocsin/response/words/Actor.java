package tocsin.response.words;

/// Who did something.
public sealed interface Actor {
  /// A person, through any channel.
  record Person(UserId user) implements Actor {}

  /// A monitor of ours.
  record OfMonitor(MonitorId monitor) implements Actor {}

  /// Another program, named as it names itself.
  record Outside(String name) implements Actor {}

  /// Tocsin itself: a timer, a rule.
  record Tocsin() implements Actor {}

  /// As it stands in a timeline.
  default String label() {
    return switch (this) {
      case Person(UserId user) -> user.value();
      case OfMonitor(MonitorId monitor) -> monitor.value();
      case Outside(String name) -> name;
      case Tocsin() -> "Tocsin";
    };
  }
}
