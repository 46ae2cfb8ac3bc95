package tocsin.server.monitors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.series.SeriesName;
import tocsin.response.desk.GroupTags;
import tocsin.response.desk.Wording;
import tocsin.response.message.Escape;
import tocsin.response.message.Rendered;
import tocsin.response.message.Samples;
import tocsin.response.message.Template;
import tocsin.response.message.Transition;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Trace;
import tocsin.response.monitor.Traces;

/// What a monitor with a template would say of each change of state, of the first series that its
/// target shows now.
///
/// @param doubts handles that tell nobody as they stand
public record Saying(String title, String text, String handles, List<String> doubts) {
  private static final Duration NOW = Duration.ofHours(1);

  /// One for each state; none for a monitor whose title and message are plain text.
  static List<Saying> of(Traces traces, Monitor m, Instant now) {
    boolean plain = !Wording.isTemplate(m.title() + m.message().orElse(""));
    Template template = Wording.template(m);
    if (plain || !template.problems().isEmpty()) {
      return List.of();
    }
    List<Saying> all = new ArrayList<>();
    for (Transition t : Samples.of(sample(traces, m, now))) {
      Rendered r = template.render(t, Escape.NONE, true);
      all.add(new Saying(r.title(), r.text(), String.join(", ", r.handles()), r.doubts()));
    }
    return all;
  }

  private static Transition sample(Traces traces, Monitor m, Instant now) {
    Optional<Trace> first = first(traces, m, now);
    Map<String, String> tags = new HashMap<>();
    first.ifPresent(t -> tags.putAll(tags(m, t.group())));
    return Wording.sample(m, tags, first.map(Saying::newest).orElse(m.threshold()), now);
  }

  /// A query of Datadog calls its groups by their tags.
  private static Map<String, String> tags(Monitor m, String group) {
    return m.query().isPresent()
        ? GroupTags.subject(m, group).group()
        : new SeriesName(group).tags();
  }

  private static Optional<Trace> first(Traces traces, Monitor m, Instant now) {
    try {
      return shown(traces, m, now).stream().filter(t -> !Double.isNaN(newest(t))).findFirst();
    } catch (QueryException e) {
      // The sight beside the target says what is wrong with it.
      return Optional.empty();
    }
  }

  private static List<Trace> shown(Traces traces, Monitor m, Instant now) {
    return m.query().isPresent()
        ? traces.asSeen(m, now)
        : traces.read(m.asks(), new TimeRange(now.minus(NOW), now));
  }

  private static double newest(Trace t) {
    double newest = Double.NaN;
    for (double v : t.values()) {
      newest = Double.isNaN(v) ? newest : v;
    }
    return newest;
  }
}
