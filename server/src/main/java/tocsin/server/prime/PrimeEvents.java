package tocsin.server.prime;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Events as monitoring sends them: what is wrong is told, repeated, acknowledged and told to be
/// over; some of it joins an incident and some has its own. The same on every machine.
final class PrimeEvents {
  /// How many things are wrong at any moment.
  static final int AT_ONCE = 400;

  private static final List<String> LIFE =
      List.of(
          "trigger",
          "trigger",
          "trigger",
          "trigger",
          "trigger",
          "acknowledge",
          "trigger",
          "resolve");

  private final List<String> keys;

  /// @param keys of the services that get them, by turns
  PrimeEvents(List<String> keys) {
    this.keys = keys;
  }

  /// The event with this number, for the door of Events v2; those of one alert have numbers that
  /// differ by [#AT_ONCE].
  byte[] event(int number) {
    int place = number % AT_ONCE;
    // Places begin at different points of a life, so that as many open as close at any moment.
    int moment = number / AT_ONCE + place % LIFE.size();
    String action = LIFE.get(moment % LIFE.size());
    return """
    {"routing_key":"%s","event_action":"%s","dedup_key":"prime-%d-%d"%s}\
    """
        .formatted(
            keys.get(place % keys.size()),
            action,
            place,
            moment / LIFE.size(),
            action.equals("trigger") ? payload(place) : "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String payload(int place) {
    return """
    ,"payload":{"summary":"Disk of db-%d is nearly full","source":"db-%d.example","severity":"%s",
     "component":"postgres","custom_details":{"free":"%d %%","volume":"/var/lib"}}\
    """
        .formatted(place, place, place % 3 == 0 ? "critical" : "warning", place % 10);
  }
}
