package tocsin.server.monitors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.metrics.query.Spelling;
import tocsin.response.monitor.Composite;
import tocsin.response.monitor.Monitor;
import tocsin.response.words.MonitorId;
import tocsin.server.page.Rows;

/// What a composite joins, and how each of it stands now, before anything is saved.
record JoinedSight(Rows rows) {
  private static final Pattern PLACE = Pattern.compile(" at character (\\d+)");

  Sight of(String text) {
    Composite composite;
    try {
      composite = Composite.parse(text);
    } catch (IllegalArgumentException e) {
      return wrong(text, String.valueOf(e.getMessage()));
    }
    List<String> stand = new ArrayList<>();
    for (MonitorId id : composite.monitors()) {
      Optional<Monitor> part = rows.monitor(id.value());
      if (part.isEmpty()) {
        return missing(text, id.value());
      }
      if (part.get().composite().isPresent()) {
        return at(text, id.value(), "'" + id + "' joins others itself, and cannot be joined.", "");
      }
      var standing = Standing.of(part.get(), rows.monitorState(id.value()));
      stand.add(
          id
              + " ("
              + part.get().title()
              + ") is "
              + standing.word().toLowerCase(java.util.Locale.ROOT));
    }
    String joined = stand.size() == 1 ? "1 monitor" : stand.size() + " monitors";
    return new Sight("shows", "Joins " + joined + ": " + String.join(", ", stand) + ".", "", "");
  }

  private Sight missing(String text, String id) {
    List<String> ids =
        rows.monitors().stream()
            .filter(m -> m.composite().isEmpty())
            .map(m -> m.id().value())
            .toList();
    String near = Spelling.nearest(id, ids);
    String meant = near.isEmpty() ? "" : text.replaceAll(word(id), near);
    return at(text, id, "There is no monitor '" + id + "'.", meant);
  }

  private static Sight at(String text, String id, String said, String meant) {
    Matcher m = Pattern.compile(word(id)).matcher(text);
    int at = m.find() ? m.start() : 0;
    return new Sight("wrong", said, text.substring(0, at), text.substring(at), meant);
  }

  private static String word(String id) {
    return "(?<![\\w.@-])" + Pattern.quote(id) + "(?![\\w.@-])";
  }

  private static Sight wrong(String text, String problem) {
    Matcher place = PLACE.matcher(problem);
    if (!place.find()) {
      return new Sight("wrong", problem + ".", "", "");
    }
    int at = Math.clamp(Integer.parseInt(place.group(1)) - 1L, 0, text.length());
    return new Sight("wrong", problem + ".", text.substring(0, at), text.substring(at));
  }
}
