package tocsin.metrics.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tocsin.metrics.query.Expr;
import tocsin.metrics.query.Parser;

/// The targets of `corpus/targets`, with their variables filled in, and the series they need.
public final class TargetCorpus {
  /// How the one target begins that calls a function which is not there.
  public static final String MISSPELT = "nonNegativederivative(";

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}|\\[\\[(\\w+)]]|\\$(\\w+)");

  /// Series whose names no target spells out: found by tags, or by the name of another.
  private static final List<String> OTHERS =
      List.of(
          "channel.frequency.0",
          "channel.frequency.1",
          "cpu;dc=eu;server=a",
          "cpu;dc=us;server=b",
          "Disk.Root.Usage;host=smart1",
          "ivcrush.vrp.ratio;ticker=spx",
          "gauge.action_queue.queue_size;queue_name=mail",
          "stats_counts.bytes_from_source;host=a",
          "stats_counts.files_in;host=a",
          "a;b=d",
          "metric;tag=A1");

  private TargetCorpus() {}

  /// All of them, in the order of the file.
  public static Stream<String> targets() throws IOException {
    return Files.readAllLines(Path.of("../corpus/targets/graphite-targets.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("# "))
        .flatMap(line -> Stream.of(line.split("&", -1)))
        .filter(part -> !part.startsWith("areaMode="))
        .map(part -> filledIn(part.replaceFirst("^target=", "")));
  }

  private static String filledIn(String target) {
    String alone = target.replaceAll("#([A-Z])\\b", "query.$1");
    return VARIABLE.matcher(alone).replaceAll(TargetCorpus::value);
  }

  private static String value(MatchResult variable) {
    String name = variable.group().toLowerCase(Locale.ROOT).replaceAll("\\W", "");
    return switch (name) {
      case "n" -> "3";
      case "view" -> "Average";
      default -> name.contains("interval") || name.contains("window") ? "1h" : "var";
    };
  }

  /// The names of series that a target finds something in.
  public static List<String> series(String target) {
    var patterns = new TreeSet<String>();
    collect(Parser.parse(target), patterns);
    return Stream.concat(OTHERS.stream(), names(patterns)).toList();
  }

  /// Whether a target may show nothing of them: what it names is not there, or it filters.
  public static boolean mayBeEmpty(String target) {
    return target.contains("A*")
        || target.contains("{value1,value2}")
        || target.matches(".*(Above|Below|filterSeries|grep|exclude).*");
  }

  private static void collect(Expr expr, Set<String> patterns) {
    switch (expr) {
      case Expr.Path path -> patterns.add(path.pattern());
      case Expr.Call call -> {
        call.arguments().forEach(argument -> collect(argument, patterns));
        call.named().values().forEach(argument -> collect(argument, patterns));
      }
      case Expr.Text _, Expr.Amount _, Expr.Flag _, Expr.Nothing _ -> {}
    }
  }

  /// Two names for each pattern.
  private static Stream<String> names(Set<String> patterns) {
    var names = new ArrayList<String>();
    for (String pattern : patterns) {
      names.add(name(pattern, 0));
      names.add(name(pattern, 1));
    }
    return names.stream();
  }

  private static String name(String pattern, int variant) {
    String chosen =
        Pattern.compile("\\{([^}]*)}")
            .matcher(pattern)
            .replaceAll(braces -> {
              String[] options = braces.group(1).split(",", -1);
              return options[variant % options.length];
            });
    return chosen.replaceAll("\\[[^]]*]", "" + variant).replace("*", "" + variant);
  }
}
