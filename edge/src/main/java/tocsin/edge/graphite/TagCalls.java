package tocsin.edge.graphite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tocsin.ground.web.WebAnswer;
import tocsin.metrics.query.TagExpressions;
import tocsin.metrics.series.BadSeriesNameException;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.CarefulPattern;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;

/// `/tags`: what is there by tag. Series enter the index when their first sample does, so that
/// tagSeries only answers with the canonical name.
final class TagCalls {
  private static final int MOST = 2_000_000;
  private static final int SUGGESTIONS = 100;
  private static final Pattern BAD_TAG = Pattern.compile("[;!^=]");

  private final SampleSource source;

  TagCalls(SampleSource source) {
    this.source = source;
  }

  WebAnswer answer(String path, String method, Params params) {
    boolean changes = path.endsWith("Series") && !path.equals("/findSeries");
    if (changes && !method.equals("POST")) {
      return WebAnswer.text(405, method + " (expected: POST)");
    }
    return switch (path) {
      case "" -> WebAnswer.json(200, tags(params));
      case "/findSeries" -> WebAnswer.json(200, names(found(params)));
      case "/autoComplete/tags" -> WebAnswer.json(200, suggestedTags(params));
      case "/autoComplete/values" -> WebAnswer.json(200, suggestedValues(params));
      case "/tagSeries" -> WebAnswer.json(200, canonical(paths(params).getFirst()));
      case "/tagMultiSeries" ->
          WebAnswer.json(200, paths(params).stream().map(TagCalls::canonical).toList());
      case "/delSeries" -> WebAnswer.json(200, !paths(params).isEmpty());
      default -> tag(path.substring(1), params);
    };
  }

  private List<Map<String, String>> tags(Params params) {
    Predicate<String> wanted = filter(params);
    var tags = new TreeSet<String>();
    series().forEach(s -> tags.addAll(withName(s).keySet()));
    return tags.stream()
        .filter(wanted)
        .limit(params.whole("limit", MOST))
        .map(t -> Map.of("tag", t))
        .toList();
  }

  private WebAnswer tag(String tag, Params params) {
    Predicate<String> wanted = filter(params);
    var counts = new TreeMap<String, Integer>();
    series()
        .forEach(s -> {
          String value = withName(s).getOrDefault(tag, "");
          if (!value.isEmpty()) {
            counts.merge(value, 1, Integer::sum);
          }
        });
    if (counts.isEmpty()) {
      return WebAnswer.jsonText(200, "null");
    }
    var values = new ArrayList<Map<String, Object>>();
    counts.forEach((value, count) -> {
      if (wanted.test(value)) {
        values.add(Map.of("value", value, "count", count));
      }
    });
    int most = Math.min(values.size(), params.whole("limit", MOST));
    var shown = new LinkedHashMap<String, Object>();
    shown.put("tag", tag);
    shown.put("values", values.subList(0, Math.max(0, most)));
    return WebAnswer.json(200, shown);
  }

  private List<SeriesName> found(Params params) {
    try {
      return source.find(TagExpressions.parse(params.list("expr")), MOST);
    } catch (IllegalArgumentException e) {
      throw new BadParamException("expr: " + e.getMessage());
    }
  }

  private List<SeriesName> chosen(Params params) {
    return params.list("expr").isEmpty() ? series() : found(params);
  }

  // Tags that the expressions name already are no help in narrowing further.
  private List<String> suggestedTags(Params params) {
    String prefix = params.text("tagPrefix", "");
    var named = new TreeSet<String>();
    if (!params.list("expr").isEmpty()) {
      for (String expression : params.list("expr")) {
        named.add(expression.split("[!=]", 2)[0]);
      }
    }
    var tags = new TreeSet<String>();
    chosen(params).forEach(s -> tags.addAll(withName(s).keySet()));
    tags.removeAll(named);
    return limited(tags, prefix, params);
  }

  private List<String> suggestedValues(Params params) {
    String tag =
        params
            .text("tag")
            .orElseThrow(() -> new BadParamException("tag is missing (expected: a tag's name)"));
    var values = new TreeSet<String>();
    for (SeriesName series : chosen(params)) {
      String value = withName(series).getOrDefault(tag, "");
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    return limited(values, params.text("valuePrefix", ""), params);
  }

  private static List<String> limited(Collection<String> all, String prefix, Params params) {
    return all.stream()
        .filter(t -> t.startsWith(prefix))
        .limit(Math.max(0, params.whole("limit", SUGGESTIONS)))
        .toList();
  }

  private static List<String> paths(Params params) {
    List<String> paths = params.list("path");
    if (paths.isEmpty()) {
      throw new BadParamException("path is missing (expected: name;tag=value)");
    }
    return paths;
  }

  private static String canonical(String path) {
    try {
      SeriesName name = SeriesName.parse(path);
      for (Map.Entry<String, String> tag : name.tags().entrySet()) {
        if (BAD_TAG.matcher(tag.getKey()).find() || tag.getValue().startsWith("~")) {
          throw new BadParamException(
              "path: tag '"
                  + tag.getKey()
                  + "' (expected: none of ; ! ^ = in its name, and no ~ before its value)");
        }
      }
      return name.canonical();
    } catch (BadSeriesNameException e) {
      throw new BadParamException("path: " + e.getMessage());
    }
  }

  private List<SeriesName> series() {
    return source.find(new SeriesMatcher.All(), MOST).stream()
        .filter(SeriesName::isTagged)
        .toList();
  }

  private static List<String> names(List<SeriesName> series) {
    return series.stream().map(SeriesName::canonical).toList();
  }

  private static SortedMap<String, String> withName(SeriesName series) {
    SortedMap<String, String> tags = series.tags();
    tags.put("name", series.name());
    return tags;
  }

  private static Predicate<String> filter(Params params) {
    try {
      return CarefulPattern.of(params.text("filter", ""))::begins;
    } catch (PatternSyntaxException e) {
      throw new BadParamException("filter: " + e.getDescription());
    }
  }
}
