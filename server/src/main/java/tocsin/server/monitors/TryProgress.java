package tocsin.server.monitors;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Caller;
import tocsin.response.monitor.Going;

/// How far the backtests are that people wait for in the editor: the browser gives each a name, and
/// asks by it. Thread-safe.
final class TryProgress {
  private static final int MOST = 200;
  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,20}");

  // Guarded by itself; the eldest goes first.
  private final Map<String, Double> shares =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
          return size() > MOST;
        }
      };

  /// Notes how far a try is, and ends it when nobody waits for its answer any more.
  Going of(Sketch sketch, WebRequest request) {
    String name = sketch.get("trial");
    boolean isAsked = NAME.matcher(name).matches();
    return share -> {
      if (isAsked) {
        put(key(request, name), share);
      }
      return !request.isAbandoned().getAsBoolean();
    };
  }

  private void put(String key, double share) {
    synchronized (shares) {
      shares.put(key, share);
    }
  }

  /// Of the work of a try, in hundredths; 0 for one that has not begun, or that nobody made.
  int percent(WebRequest request, String name) {
    synchronized (shares) {
      return (int) Math.floor(shares.getOrDefault(key(request, name), 0.0) * 100);
    }
  }

  /// Nobody sees what others try.
  private static String key(WebRequest request, String name) {
    return request.caller().map(Caller::id).orElse("") + " " + name;
  }
}
