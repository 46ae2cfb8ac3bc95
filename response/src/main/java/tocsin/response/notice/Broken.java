package tocsin.response.notice;

import tocsin.response.words.MonitorId;

/// One thing that is wrong with a monitor.
///
/// @param check in one word: `never_matches`
/// @param says what is wrong, after the title
/// @param link where it is mended
public record Broken(MonitorId monitor, String title, String check, String says, String link) {
  /// The same for as long as the same is wrong.
  public String key() {
    return monitor + " " + check;
  }
}
