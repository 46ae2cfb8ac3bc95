package tocsin.edge.datadog;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.PathNode;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.SeriesMatcher.Operator;
import tocsin.metrics.store.SeriesMatcher.TagTest;
import tocsin.metrics.store.TagCount;

/// What metrics and hosts there are, for whoever explores them. Names of series without tags are
/// offered as far as they have one node.
final class NameCalls {
  private static final int MOST = 10_000;

  private final SampleSource source;

  NameCalls(SampleSource source) {
    this.source = source;
  }

  /// `/api/v1/metrics`; with a host, those that have series of it.
  WebAnswer metrics(WebRequest request) {
    String host = request.param("host").orElse("");
    List<String> names = host.isEmpty() ? all("") : ofHost(host);
    return WebAnswer.json(200, Map.of("from", request.param("from").orElse("0"), "metrics", names));
  }

  /// `/api/v1/search`: `metrics:`, `hosts:`, or any text for both.
  WebAnswer search(WebRequest request) {
    String asked = request.param("q").orElse("").strip();
    int colon = asked.indexOf(':');
    String facet = colon < 0 ? "" : asked.substring(0, colon);
    String wanted = colon < 0 ? asked : asked.substring(colon + 1);
    List<String> metrics = facet.equals("hosts") ? List.of() : all(wanted);
    List<String> hosts =
        facet.equals("metrics")
            ? List.of()
            : values("host").filter(h -> h.contains(wanted)).toList();
    return WebAnswer.json(200, Map.of("results", Map.of("metrics", metrics, "hosts", hosts)));
  }

  private List<String> all(String containing) {
    Stream<String> plain =
        source.nodes("*", MOST).stream().filter(PathNode::leaf).map(PathNode::path);
    return new TreeSet<>(Stream.concat(values("name"), plain).toList())
        .stream().filter(n -> n.contains(containing)).limit(MOST).toList();
  }

  private Stream<String> values(String tag) {
    return source.values(tag, "", MOST).stream().map(TagCount::text);
  }

  private List<String> ofHost(String host) {
    var test = new TagTest("host", Operator.EQUAL, host);
    return source.find(new SeriesMatcher.Tagged(List.of(test)), MOST).stream()
        .map(SeriesName::name)
        .distinct()
        .sorted()
        .toList();
  }
}
