package tocsin.server.host;

import java.util.LinkedHashMap;
import java.util.Map;
import tocsin.edge.slack.SlackText;

/// What the last messages say that were written. One thread's.
final class Remembered {
  private static final int MOST = 2_000;

  private final Map<String, SlackText> texts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SlackText> eldest) {
          return size() > MOST;
        }
      };

  boolean is(String place, SlackText text) {
    return text.equals(texts.get(place));
  }

  void put(String place, SlackText text) {
    texts.put(place, text);
  }
}
