package tocsin.server.learn;

import tocsin.response.words.UserId;

/// How often somebody was paged. For planning rest: by name, never by number.
///
/// @param dayWidth of 100, for the bar
public record PersonLoad(
    UserId user, String name, int day, int night, int dayWidth, int nightWidth) {
  public int all() {
    return day + night;
  }
}
