package tocsin.response.notice;

import java.util.List;
import tocsin.response.words.ScheduleId;

/// What is told of one [Matter].
///
/// @param key of the matter
/// @param subject one line
/// @param text the rest
public record Told(String key, ScheduleId schedule, String subject, String text) {
  private static final int MOST = 10;

  /// The subject of one message about several.
  static String subject(List<Told> all) {
    String first = all.getFirst().subject();
    return all.size() == 1 ? first : first + ", and " + (all.size() - 1) + " more";
  }

  /// The text of one message about several, ten at most; the pages show what there is beyond.
  static String text(List<Told> all) {
    StringBuilder text = new StringBuilder(all.getFirst().text());
    all.stream()
        .skip(1)
        .limit(MOST - 1L)
        .forEach(t -> text.append("\n\n").append(t.subject()).append(".\n").append(t.text()));
    if (all.size() > MOST) {
      text.append("\n\nAnd ").append(all.size() - MOST).append(" more.");
    }
    return text.toString();
  }
}
