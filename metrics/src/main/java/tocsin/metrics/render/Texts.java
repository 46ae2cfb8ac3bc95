package tocsin.metrics.render;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjLongConsumer;
import tocsin.ground.json.Json;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryException;

/// Frames as text, in each of the formats Graphite's readers ask for.
public final class Texts {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /// Bytes of a point that is nothing special.
  private static final int POINT = 20;

  private static final int MOST_AT_FIRST = 1 << 22;

  private Texts() {}

  /// `[{"target", "tags", "datapoints": [[value, seconds]]}]`.
  ///
  /// @param maxDataPoints most points for each series, 0 for all
  /// @param noNullPoints leaves out points without a value, and series without a point
  public static byte[] json(List<Frame> frames, int maxDataPoints, boolean noNullPoints) {
    return list(
        prepared(frames, maxDataPoints),
        noNullPoints,
        (out, f) -> {
          out.text(",\"tags\":").text(Json.write(f.tags()));
        },
        (out, v) -> {
          out.sign('[');
          Numbers.json(out, v);
        },
        (out, at) -> out.sign(',').number(at).sign(']'));
  }

  /// `[{"target", "datapoints": [{"x": seconds, "y": value}]}]`; every point before the end of a
  /// series, however many there are.
  public static byte[] rickshaw(List<Frame> frames) {
    return list(
        frames.stream().map(Texts::ended).toList(),
        false,
        (_, _) -> {},
        (out, v) -> {
          out.text("{\"y\":");
          Numbers.json(out, v);
        },
        (out, at) -> out.text(",\"x\":").number(at).sign('}'));
  }

  private static Frame ended(Frame f) {
    int before = (int) Math.min(f.size(), Math.max(0, Math.ceilDiv(f.end() - f.start(), f.step())));
    return before == f.size() ? f : f.with(Arrays.copyOf(f.values(), before));
  }

  private static List<Frame> prepared(List<Frame> frames, int maxDataPoints) {
    if (frames.stream().allMatch(f -> f.size() == 0)) {
      return List.of();
    }
    return maxDataPoints > 0 ? Narrowing.to(frames, maxDataPoints) : frames;
  }

  private static byte[] list(
      List<Frame> frames,
      boolean noNullPoints,
      BiConsumer<Written, Frame> more,
      ObjDoubleConsumer<Written> value,
      ObjLongConsumer<Written> stamp) {
    var out = new Written(about(frames)).sign('[');
    for (Frame f : frames) {
      int head = out.size();
      out.text(head > 1 ? "," : "").text("{\"target\":").text(name(f));
      more.accept(out, f);
      out.text(",\"datapoints\":[");
      int first = out.size();
      for (int i = 0; i < shown(f); i++) {
        if (noNullPoints && Double.isNaN(f.value(i))) {
          continue;
        }
        if (out.size() > first) {
          out.sign(',');
        }
        value.accept(out, f.value(i));
        stamp.accept(out, f.at(i));
      }
      if (noNullPoints && out.size() == first) {
        out.ends(head);
      } else {
        out.text("]}");
      }
    }
    return out.sign(']').toBytes();
  }

  /// About how many bytes frames take as text; a guess, and bounded.
  private static int about(List<Frame> frames) {
    long points = frames.stream().mapToLong(Frame::size).sum();
    return (int) Math.min(MOST_AT_FIRST, 1_024 + points * POINT);
  }

  // A line that nobody named came from no path either; Graphite has null for its name.
  private static String name(Frame f) {
    boolean none =
        f.name().isEmpty()
            && f.pathExpression().isEmpty()
            && f.tags().getOrDefault("name", "None").equals("None");
    return none ? "null" : Json.write(f.name());
  }

  // A shifted series may have more values than its end allows; those are not shown.
  private static int shown(Frame f) {
    return (int) Math.min(f.size(), Math.max(0, Math.floorDiv(f.end() - f.start(), f.step()) + 1));
  }

  /// `{"labels": ["Time", names], "data": [[milliseconds, values]]}`; rows are those of the first
  /// series.
  ///
  /// @throws QueryException if a series has not just as many values as the first one has slots:
  ///   rows have one time for all, so there is no place for them
  public static byte[] dygraph(List<Frame> frames) {
    if (frames.isEmpty()) {
      return new Written().text("{}").toBytes();
    }
    frames.forEach(f -> requireRows(frames.getFirst(), f));
    var out = new Written().text("{\"labels\":[\"Time\"");
    frames.forEach(f -> out.sign(',').text(Json.write(f.name())));
    out.text("],\"data\":[");
    Frame first = frames.getFirst();
    for (int i = 0; i < first.size(); i++) {
      out.text(i > 0 ? ",[" : "[").number(first.at(i) * 1_000);
      for (Frame f : frames) {
        out.sign(',');
        Numbers.json(out, f.value(i));
      }
      out.sign(']');
    }
    return out.text("]}").toBytes();
  }

  private static void requireRows(Frame first, Frame f) {
    long rows = Math.max(0, (first.end() - first.start() + first.step() - 1) / first.step());
    if (f.size() != rows) {
      throw new QueryException(
          "dygraph: "
              + f.name()
              + " has "
              + f.size()
              + " values (expected: "
              + rows
              + ", one for each time of the first series; format=json takes any)",
          -1);
    }
  }

  /// `name,local time,value` lines; no value is empty.
  public static byte[] csv(List<Frame> frames, ZoneId zone) {
    var out = new Written();
    for (Frame f : frames) {
      String name = quoted(f.name());
      for (int i = 0; i < f.size(); i++) {
        out.text(name).sign(',');
        out.text(LOCAL.format(Instant.ofEpochSecond(f.at(i)).atZone(zone))).sign(',');
        if (!Double.isNaN(f.value(i))) {
          Numbers.plain(out, f.value(i));
        }
        out.text("\r\n");
      }
    }
    return out.toBytes();
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /// `name,start,end,step|value,...` lines; no value is `None`.
  public static byte[] raw(List<Frame> frames) {
    var out = new Written();
    for (Frame f : frames) {
      out.text(f.name()).sign(',').number(f.start()).sign(',').number(f.end());
      out.sign(',').number(f.step()).sign('|');
      for (int i = 0; i < f.size(); i++) {
        if (i > 0) {
          out.sign(',');
        }
        if (Double.isNaN(f.value(i))) {
          out.text("None");
        } else {
          Numbers.plain(out, f.value(i));
        }
      }
      out.sign('\n');
    }
    return out.toBytes();
  }
}
