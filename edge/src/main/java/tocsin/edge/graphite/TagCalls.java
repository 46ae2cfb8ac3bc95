package tocsin.edge.graphite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Role;
import tocsin.metrics.query.TagExpressions;
import tocsin.metrics.series.BadSeriesNameException;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.CarefulPattern;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesUpkeep;
import tocsin.metrics.store.TagCount;

/// `/tags`: what is there by tag. Series enter the index with their first sample, or when they are
/// told of here before it. For one question.
final class TagCalls {
  private static final int MOST = 2_000_000;
  private static final int SUGGESTIONS = 100;
  private static final Pattern BAD_TAG = Pattern.compile("[;!^=]");

  private final SampleSource source;
  private final SampleSink sink;
  private final SeriesUpkeep upkeep;
  private final Patience patience;

  /// @param patience of whoever asks
  TagCalls(GraphiteDoor.Kept kept, Patience patience) {
    this.patience = patience;
    this.source = kept.source();
    this.sink = kept.sink();
    this.upkeep = kept.upkeep();
  }

  WebAnswer answer(String path, WebRequest request, Params params) {
    boolean changes = path.endsWith("Series") && !path.equals("/findSeries");
    if (changes && !request.method().equals("POST")) {
      return WebAnswer.text(405, request.method() + " (expected: POST)");
    }
    return switch (path) {
      case "" -> WebAnswer.json(200, tags(params));
      case "/findSeries" -> WebAnswer.json(200, names(found(params)));
      case "/autoComplete/tags" -> WebAnswer.json(200, suggestedTags(params));
      case "/autoComplete/values" -> WebAnswer.json(200, suggestedValues(params));
      case "/tagSeries" -> WebAnswer.json(200, told(paths(params).subList(0, 1)).getFirst());
      case "/tagMultiSeries" -> WebAnswer.json(200, told(paths(params)));
      case "/delSeries" -> delete(request, paths(params));
      default -> tag(path.substring(1), params);
    };
  }

  private List<Map<String, String>> tags(Params params) {
    Predicate<String> wanted = filter(params);
    return source.tags("", MOST).stream()
        .map(TagCount::text)
        .filter(wanted)
        .limit(params.whole("limit", MOST))
        .map(t -> Map.of("tag", t))
        .toList();
  }

  private WebAnswer tag(String tag, Params params) {
    Predicate<String> wanted = filter(params);
    List<TagCount> all = source.values(tag, "", MOST);
    if (all.isEmpty()) {
      return WebAnswer.jsonText(200, "null");
    }
    var shown = new LinkedHashMap<String, Object>();
    shown.put("tag", tag);
    shown.put(
        "values",
        all.stream()
            .filter(v -> wanted.test(v.text()))
            .limit(Math.max(0, params.whole("limit", MOST)))
            .map(v -> Map.of("value", v.text(), "count", v.series()))
            .toList());
    return WebAnswer.json(200, shown);
  }

  private List<SeriesName> found(Params params) {
    try {
      return source.find(TagExpressions.parse(params.list("expr")), MOST, patience::pass);
    } catch (IllegalArgumentException e) {
      throw new BadParamException("expr: " + e.getMessage());
    }
  }

  // Tags that the expressions name already are no help in narrowing further.
  private List<String> suggestedTags(Params params) {
    String prefix = params.text("tagPrefix", "");
    if (params.list("expr").isEmpty()) {
      return texts(source.tags(prefix, suggestions(params)));
    }
    var tags = new TreeSet<String>();
    found(params).forEach(s -> tags.addAll(withName(s).keySet()));
    params.list("expr").forEach(expression -> tags.remove(expression.split("[!=]", 2)[0]));
    return limited(tags, prefix, params);
  }

  private List<String> suggestedValues(Params params) {
    String tag =
        params
            .text("tag")
            .orElseThrow(() -> new BadParamException("tag is missing (expected: a tag's name)"));
    String prefix = params.text("valuePrefix", "");
    if (params.list("expr").isEmpty()) {
      return texts(source.values(tag, prefix, suggestions(params)));
    }
    var values = new TreeSet<String>();
    for (SeriesName series : found(params)) {
      String value = withName(series).getOrDefault(tag, "");
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    return limited(values, prefix, params);
  }

  private static List<String> limited(Collection<String> all, String prefix, Params params) {
    return all.stream().filter(t -> t.startsWith(prefix)).limit(suggestions(params)).toList();
  }

  private static int suggestions(Params params) {
    return Math.max(0, params.whole("limit", SUGGESTIONS));
  }

  private static List<String> texts(List<TagCount> counts) {
    return counts.stream().map(TagCount::text).toList();
  }

  /// Takes series into the index. All names are read first, so that a bad one keeps none of them
  /// half done; names without tags are none of the business of this index.
  private List<String> told(List<String> paths) {
    List<String> names = paths.stream().map(TagCalls::canonical).toList();
    for (String name : names) {
      if (new SeriesName(name).isTagged()
          && sink.reference(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)))
              == SampleSink.REFUSED) {
        throw new BadParamException(
            "path: " + name + " (expected: fewer series; no more are kept)");
      }
    }
    return names;
  }

  /// Deletes series for good, as clients without a key on this machine may write them. Whoever is
  /// known must be an administrator. Names without tags are none of the business of this address.
  private WebAnswer delete(WebRequest request, List<String> paths) {
    if (request.caller().filter(c -> c.role() != Role.ADMIN).isPresent()) {
      return WebAnswer.text(403, "series are deleted by administrators");
    }
    try {
      upkeep.delete(
          paths.stream()
              .map(path -> new SeriesName(canonical(path)))
              .filter(SeriesName::isTagged)
              .toList());
      return WebAnswer.json(200, true);
    } catch (IOException e) {
      return WebAnswer.text(503, "nothing was deleted: " + e.getMessage());
    }
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

  private static List<String> names(List<SeriesName> series) {
    return series.stream().map(SeriesName::canonical).toList();
  }

  private static SortedMap<String, String> withName(SeriesName series) {
    SortedMap<String, String> tags = series.tags();
    tags.put("name", series.name());
    return tags;
  }

  private Predicate<String> filter(Params params) {
    try {
      CarefulPattern pattern = CarefulPattern.of(params.text("filter", ""));
      return text -> {
        patience.pass();
        return pattern.begins(text);
      };
    } catch (PatternSyntaxException e) {
      throw new BadParamException("filter: " + e.getDescription());
    }
  }
}
