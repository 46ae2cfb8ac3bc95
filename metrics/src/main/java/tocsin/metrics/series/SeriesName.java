package tocsin.metrics.series;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The canonical name of a series: `a.b.c`, or `name;tag=value;...` with tags sorted by name. Two
/// senders that mean the same series give equal names. Immutable.
public record SeriesName(String canonical) implements Comparable<SeriesName> {
  /// Longest name that is accepted, in bytes of UTF-8.
  public static final int MAX_BYTES = 4_096;

  private static final Pattern OPEN_METRICS =
      Pattern.compile("([^=,{}\"]+)=\"((?:[^\"\\\\]|\\\\.)+)\"[,}]");

  /// Wraps a name that is canonical already, for example one read back from a store.
  public SeriesName {
    if (canonical.isEmpty()) {
      throw new BadSeriesNameException(canonical, "a name");
    }
  }

  /// Brings a name as sent into canonical form: tags sorted, a later duplicate tag wins; a path
  /// without empty nodes.
  ///
  /// @throws BadSeriesNameException if it is empty, too long, or a tag is not `key=value`
  public static SeriesName parse(String sent) {
    if (sent.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new BadSeriesNameException(sent.substring(0, 80) + "...", "at most 4096 bytes");
    }
    int semicolon = sent.indexOf(';');
    if (semicolon < 0) {
      return sent.endsWith("\"}") ? openMetrics(sent) : path(sent);
    }
    if (semicolon == 0) {
      throw new BadSeriesNameException(sent, "a name before the first ';'");
    }
    SortedMap<String, String> tags = readTags(sent, semicolon + 1);
    return tagged(sent.substring(0, semicolon), checked(tags, sent));
  }

  // Carbon makes folders of nodes, and to a disk `.a..b` is `a.b`.
  private static SeriesName path(String sent) {
    boolean gaps = sent.startsWith(".") || sent.endsWith(".") || sent.contains("..");
    return new SeriesName(
        gaps ? Stream.of(sent.split("\\.")).filter(n -> !n.isEmpty()).collect(joining(".")) : sent);
  }

  /// The OpenMetrics form `name{tag="value",...}`.
  private static SeriesName openMetrics(String sent) {
    int brace = sent.indexOf('{');
    Matcher m = OPEN_METRICS.matcher(sent);
    var tags = new TreeMap<String, String>();
    for (int at = brace + 1; at < sent.length() - 1; at = m.end()) {
      if (brace < 1 || !m.find(at) || m.start() != at) {
        throw new BadSeriesNameException(sent, "name{tag=\"value\"}");
      }
      tags.put(m.group(1), m.group(2).replaceAll("\\\\(.)", "$1"));
    }
    return tagged(sent.substring(0, brace), checked(tags, sent));
  }

  /// A name with tags. They are sorted as Graphite sorts them, by the whole of `tag=value`: `dc1=b`
  /// stands before `dc=a`. A tag `name` is the name itself, so it is not written.
  public static SeriesName tagged(String name, Map<String, String> tags) {
    return new SeriesName(
        tags.entrySet().stream()
            .filter(tag -> !tag.getKey().equals("name"))
            .map(tag -> ";" + tag.getKey() + "=" + tag.getValue())
            .sorted()
            .collect(joining("", name, "")));
  }

  public boolean isTagged() {
    return canonical.indexOf(';') >= 0;
  }

  /// The part before the tags.
  public String name() {
    int semicolon = canonical.indexOf(';');
    return semicolon < 0 ? canonical : canonical.substring(0, semicolon);
  }

  /// The tags without `name`; empty for a plain path.
  public SortedMap<String, String> tags() {
    int semicolon = canonical.indexOf(';');
    return semicolon < 0 ? new TreeMap<>() : readTags(canonical, semicolon + 1);
  }

  private static SortedMap<String, String> readTags(String text, int from) {
    var tags = new TreeMap<String, String>();
    for (int start = from; start <= text.length(); ) {
      int end = text.indexOf(';', start);
      end = end < 0 ? text.length() : end;
      int equals = text.indexOf('=', start);
      if (equals <= start || equals >= end - 1) {
        throw new BadSeriesNameException(
            text, "tags as key=value, not '" + text.substring(start, end) + "'");
      }
      tags.put(text.substring(start, equals), text.substring(equals + 1, end));
      start = end + 1;
    }
    return tags;
  }

  // Tag expressions could not name the others.
  private static Map<String, String> checked(Map<String, String> tags, String sent) {
    tags.forEach((tag, value) -> {
      if (tag.indexOf('!') >= 0 || tag.indexOf('^') >= 0 || tag.indexOf(';') >= 0) {
        throw new BadSeriesNameException(sent, "a tag without ! ^ ; instead of '" + tag + "'");
      }
      if (value.startsWith("~") || value.indexOf(';') >= 0) {
        throw new BadSeriesNameException(sent, "a value without ; and without ~ in front");
      }
    });
    return tags;
  }

  @Override
  public int compareTo(SeriesName other) {
    return canonical.compareTo(other.canonical);
  }

  @Override
  public String toString() {
    return canonical;
  }
}
