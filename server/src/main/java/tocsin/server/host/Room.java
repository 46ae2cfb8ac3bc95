package tocsin.server.host;

import java.util.List;

/// A channel of an incident as it was left last.
///
/// @param name without `#`
/// @param members who were invited
/// @param told whether the incident says where it is
record Room(String channel, String name, String topic, List<String> members, boolean told) {
  Room {
    members = List.copyOf(members);
  }

  /// One that was just made.
  static Room of(String channel, String name) {
    return new Room(channel, name, "", List.of(), false);
  }

  Room withTopic(String now) {
    return new Room(channel, name, now, members, told);
  }

  Room withMembers(List<String> now) {
    return new Room(channel, name, topic, now, told);
  }

  Room withTold() {
    return new Room(channel, name, topic, members, true);
  }
}
