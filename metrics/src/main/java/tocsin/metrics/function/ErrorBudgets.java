package tocsin.metrics.function;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.metrics.query.Frame;

/// How error budgets are used, one for each group of series that count events. Neither is one of
/// Graphite's functions. A group is what has the same tags or nodes, and is called by them:
/// `host:a,env:prod`, or `web,eu`. Without any there is one group, called as the function is.
final class ErrorBudgets {
  /// What a series lacks.
  private static final String LACKING = "none";

  /// What is asked of a group.
  private interface Asked {
    double[] of(CountedEvents events, int skip);
  }

  private ErrorBudgets() {}

  /// How many times as fast as allowed a budget is used: the lower one of two windows. Nothing
  /// without events in the long one; 0 without events in the short one.
  static List<Frame> burnRate(Call call) {
    long lengthy = call.interval("longWindow");
    long brief = call.interval("shortWindow");
    double allowed = allowed(call);
    return each(
        call,
        Math.max(lengthy, brief),
        (events, skip) -> {
          double[] rates = events.shares(lengthy, skip);
          double[] newest = events.shares(brief, skip);
          Arrays.setAll(
              rates,
              i -> {
                double now = Double.isNaN(newest[i]) ? 0 : newest[i];
                return Math.min(rates[i], now) / allowed;
              });
          return rates;
        });
  }

  /// Percent of a budget that were used in a period.
  static List<Frame> used(Call call) {
    long period = call.interval("period");
    double allowed = allowed(call);
    return each(
        call,
        period,
        (events, skip) ->
            Arrays.stream(events.shares(period, skip)).map(v -> v / allowed * 100).toArray());
  }

  /// The share of events that may be bad.
  private static double allowed(Call call) {
    double objective = call.number("objective");
    if (!(objective > 0 && objective < 100)) {
      throw call.bad(
          "objective", Format.g(objective) + " (expected: percent, above 0 and below 100)");
    }
    return (100 - objective) / 100;
  }

  private static List<Frame> each(Call call, long longest, Asked asked) {
    List<NodeOrTag> by = call.nodes("by");
    Map<String, List<Frame>> totals = read(call, "total", by, longest);
    Map<String, List<Frame>> events = read(call, "events", by, longest);
    Map<String, List<Frame>> all = new LinkedHashMap<>(totals);
    events.forEach((key, frames) -> all.merge(key, frames, ErrorBudgets::both));
    List<Frame> result = new ArrayList<>();
    all.forEach((key, frames) -> {
      Rows rows = Rows.of(frames);
      call.work(6L * rows.length() * frames.size());
      int ofTotal = totals.getOrDefault(key, List.of()).size();
      boolean isBad = call.text("counts").equals("bad");
      int skip = Moving.before(rows, call.window());
      var counted = CountedEvents.of(rows, ofTotal, isBad, () -> call.room(rows.length()));
      long start = rows.start() + skip * rows.step();
      Frame one =
          Frame.of(key, start, Math.max(start, rows.end()), rows.step(), asked.of(counted, skip));
      result.add(one.with(tags(frames.getFirst(), by)));
    });
    return result;
  }

  private static Map<String, List<Frame>> read(
      Call call, String parameter, List<NodeOrTag> by, long longest) {
    List<Frame> frames = call.seriesAgain(parameter, Moving.earlier(call.window(), longest));
    return by.isEmpty() && !frames.isEmpty()
        ? Map.of(call.function(), frames)
        : Gathering.groups(frames, (name, tags) -> key(name, tags, by));
  }

  private static List<Frame> both(List<Frame> a, List<Frame> b) {
    var both = new ArrayList<>(a);
    both.addAll(b);
    return both;
  }

  private static String key(String name, Map<String, String> tags, List<NodeOrTag> by) {
    return by.stream()
        .map(part -> {
          String value = part.of(name, tags);
          String shown = value.isEmpty() ? LACKING : value;
          return part instanceof NodeOrTag.Tag(String tag) ? tag + ":" + shown : shown;
        })
        .collect(joining(","));
  }

  /// The tags that all of a group have.
  private static Map<String, String> tags(Frame one, List<NodeOrTag> by) {
    Map<String, String> tags = new TreeMap<>();
    for (NodeOrTag part : by) {
      if (part instanceof NodeOrTag.Tag(String tag) && one.tags().containsKey(tag)) {
        tags.put(tag, one.tags().get(tag));
      }
    }
    return tags;
  }
}
