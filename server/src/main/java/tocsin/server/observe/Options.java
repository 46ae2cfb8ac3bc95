package tocsin.server.observe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tocsin.metrics.dashboard.Choosing;
import tocsin.metrics.dashboard.Choosing.Offer;
import tocsin.metrics.dashboard.Chosen;
import tocsin.metrics.dashboard.Dashboard;
import tocsin.metrics.dashboard.Variable;
import tocsin.metrics.dashboard.Variable.Choice;
import tocsin.metrics.dashboard.Variable.Values;
import tocsin.metrics.query.TagExpressions;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.TagCount;

/// What the variables of a dashboard offer now, and which of it an address chose.
final class Options {
  private static final int MOST = 100_000;
  private static final Pattern TAG_VALUES =
      Pattern.compile("tag_values\\(\\s*([\\w.-]+)\\s*(?:,(.*))?\\)");

  private final SampleSource source;

  Options(SampleSource source) {
    this.source = source;
  }

  /// @param asked by the address, by name of the variable; empty when it says nothing
  FoundOptions of(Dashboard dashboard, Chosen builtIn, Function<String, List<String>> asked) {
    Chosen chosen = builtIn;
    Map<String, Offer> offers = new LinkedHashMap<>();
    for (Variable v : dashboard.variables()) {
      List<Choice> options = Choosing.options(v, found(v, chosen));
      Offer offer = Choosing.of(v, options, asked.apply(v.name()));
      offers.put(v.name(), offer);
      chosen = chosen.with(v.name(), Choosing.value(offer));
    }
    return new FoundOptions(List.copyOf(offers.values()), chosen);
  }

  private List<String> found(Variable v, Chosen before) {
    return v.values() instanceof Values.Query(String query, var filter)
        ? found(before.into(query).strip())
        : List.of();
  }

  private List<String> found(String query) {
    Matcher tags = TAG_VALUES.matcher(query);
    if (tags.matches()) {
      return tagValues(tags.group(1), tags.group(2) == null ? "" : tags.group(2));
    }
    String pattern = query.replaceFirst("^expand\\((.*)\\)$", "$1");
    return query.equals(pattern) ? nodes(pattern, false) : nodes(pattern, true);
  }

  private List<String> nodes(String pattern, boolean whole) {
    var names = new TreeSet<String>();
    try {
      source.nodes(pattern, MOST).forEach(n -> names.add(whole ? n.path() : n.name()));
    } catch (IllegalArgumentException e) {
      return List.of(); // the pattern is not one; the editor says so, a view shows no choices
    }
    return List.copyOf(names);
  }

  private List<String> tagValues(String tag, String expressions) {
    if (expressions.isBlank()) {
      return source.values(tag, "", MOST).stream().map(TagCount::text).toList();
    }
    var values = new TreeSet<String>();
    try {
      List<String> tests =
          Stream.concat(Stream.of(tag + "!="), Stream.of(expressions.split(",", -1)))
              .map(t -> t.strip().replaceAll("^['\"]|['\"]$", ""))
              .filter(t -> !t.isEmpty())
              .toList();
      SeriesMatcher matcher = TagExpressions.parse(tests);
      source.find(matcher, MOST).forEach(n -> values.add(n.tags().getOrDefault(tag, "")));
      values.remove("");
    } catch (IllegalArgumentException e) {
      return List.of();
    }
    return List.copyOf(values);
  }
}
