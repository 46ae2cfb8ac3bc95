package tocsin.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a linter would say of our modules.
final class ScriptsTest {
  private static final Path FOLDER = Path.of("src/main/resources/tocsin/static");
  private static final int MOST_LINES = 400;
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:\\{([^}]*)}|(\\w+)) from '\\./([\\w-]+\\.js)';");
  private static final Pattern LAZY =
      Pattern.compile("import\\('\\./([\\w-]+\\.js)'\\)(?:\\.then\\(\\((\\w)\\) => \\2\\.(\\w+))?");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export (?:async )?(?:function\\*?|class|const|let) (\\w+)");
  private static final Pattern DEFINED = Pattern.compile("customElements\\.define\\('([\\w-]+)'");
  private static final Pattern BANNED =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function"
              + "|console\\.log|debugger");

  private final Map<String, String> scripts = read();

  private static Map<String, String> read() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(f -> f.toString().endsWith(".js"))
          .collect(
              Collectors.toMap(
                  f -> f.getFileName().toString(), ScriptsTest::text, (a, b) -> a, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void stayShort() {
    assertThat(scripts.keySet())
        .filteredOn(name -> scripts.getOrDefault(name, "").lines().count() >= MOST_LINES)
        .isEmpty();
  }

  @Test
  void importWhatIsExportedAndUseIt() {
    List<String> faults = new ArrayList<>();
    scripts.forEach((name, script) -> {
      IMPORT.matcher(script).results().forEach(i -> imported(name, script, i, faults));
      LAZY.matcher(script)
          .results()
          .forEach(l -> {
            if (!exists(l.group(1))) {
              faults.add(name + " imports " + l.group(1) + ", which is not there");
            } else if (l.group(3) != null && !exports(l.group(1)).contains(l.group(3))) {
              faults.add(name + ": " + l.group(1) + " does not export " + l.group(3));
            }
          });
    });
    assertThat(faults).isEmpty();
  }

  private void imported(String name, String script, MatchResult found, List<String> faults) {
    String from = found.group(3);
    if (!exists(from)) {
      faults.add(name + " imports " + from + ", which is not there");
      return;
    }
    String rest = script.substring(0, found.start()) + script.substring(found.end());
    String names = found.group(1) == null ? found.group(2) : found.group(1);
    for (String one : Arrays.stream(names.split(",", -1)).map(String::strip).toList()) {
      String[] renamed = one.split(" as ", -1);
      if (found.group(1) != null && !exports(from).contains(renamed[0])) {
        faults.add(name + ": " + from + " does not export " + renamed[0]);
      }
      String here = renamed[renamed.length - 1];
      if (!Pattern.compile("\\b" + here + "\\b").matcher(rest).find()) {
        faults.add(name + " imports " + here + " and does not use it");
      }
    }
  }

  /// The chart library is made a module when it is served.
  private boolean exists(String file) {
    return scripts.containsKey(file) || file.equals("uplot.js");
  }

  private Set<String> exports(String file) {
    return EXPORT
        .matcher(scripts.getOrDefault(file, ""))
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void makeTextAndNeverMarkup() {
    List<String> faults = new ArrayList<>();
    scripts.forEach((name, script) ->
        BANNED.matcher(script).results().forEach(b -> faults.add(name + ": " + b.group())));
    assertThat(faults).isEmpty();
  }

  @Test
  void defineOnlyElementsThatPagesKnowWhereToFind() {
    String app = scripts.getOrDefault("app.js", "");
    String wall = scripts.getOrDefault("wall.js", "");
    List<String> lost =
        scripts.values().stream()
            .flatMap(s -> DEFINED.matcher(s).results())
            .map(m -> m.group(1))
            .filter(e -> !app.contains("'" + e + "'") && !wall.contains("'" + e + "'"))
            .toList();
    assertThat(lost).isEmpty();
  }
}
