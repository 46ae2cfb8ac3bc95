package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tocsin.TidyReader.Function;

/// How the code reads, as far as a machine can tell. The limits are CONTRIBUTING.md's; the figures
/// in `docs/tidy-ratchet.txt` only get smaller.
class TidyTest {
  private static final int FILE_LINES = 400;
  private static final int FUNCTION_LINES = 60;
  private static final int PARAMETERS = 5;
  private static final int NESTING = 3;

  /// What must not be called, and what to use in its place.
  private static final Map<String, String> BANNED =
      Map.ofEntries(
          Map.entry(
              "Instant\\.now\\(", "an Instant from the caller, or an InstantSource at the door"),
          Map.entry("System\\.currentTimeMillis\\(", "an Instant from the caller"),
          Map.entry("System\\.nanoTime\\(", "an Instant from the caller"),
          Map.entry("Local(Date|Time|DateTime)\\.now\\(", "an Instant and a zone"),
          Map.entry("ZonedDateTime\\.now\\(", "an Instant and a zone"),
          Map.entry("Clock\\.system", "an InstantSource from the World"),
          Map.entry("InstantSource\\.system\\(", "an InstantSource from the World"),
          Map.entry("new Random\\(\\)", "a RandomGenerator from the World"),
          Map.entry("new SecureRandom\\(", "a RandomGenerator from the World"),
          Map.entry("Math\\.random\\(", "a RandomGenerator from the World"),
          Map.entry("UUID\\.randomUUID\\(", "an id from the World's RandomGenerator"),
          Map.entry("Thread\\.sleep\\(", "waiting on a queue, a latch or the agenda"),
          Map.entry("System\\.(out|err)\\b", "the logger, or the command line's own writer"),
          Map.entry("printStackTrace\\(", "the logger with setCause"),
          Map.entry("catch \\((Throwable|Exception) ", "the exception that is expected"));

  /// The doors: the only files where the real world is touched.
  private static final List<String> DOORS =
      List.of(
          "server/host/RealWorld.java", "server/cli/", "bench/", "sim/player/", "sim/world/Worlds");

  private static final Pattern NAMES =
      Pattern.compile("\\w*(Manager|Helper|Utils?|Impl|Info)|(?!NoData)\\w+Data");

  private static List<Path> main = List.of();
  private static List<Path> all = List.of();
  private static Map<Path, List<Function>> functions = Map.of();

  @BeforeAll
  static void readTheSources() {
    main = Sources.files("src/main/java", ".java");
    List<Path> both = new ArrayList<>(main);
    both.addAll(Sources.files("src/test/java", ".java"));
    all = List.copyOf(both);
    functions = TidyReader.functions(all);
    assertThat(functions).containsOnlyKeys(all);
  }

  @Test
  void noFileIsTooLong() {
    assertThat(all).filteredOn(f -> lines(f) > FILE_LINES).isEmpty();
  }

  @Test
  void functionsAreShortWithFewParametersAndLittleNesting() {
    List<String> faults = new ArrayList<>();
    functions.forEach((file, inIt) -> {
      for (Function f : inIt) {
        String at = Sources.root().relativize(file) + ":" + f.line() + " " + f.name();
        add(faults, f.lines() > FUNCTION_LINES, at + " has " + f.lines() + " lines");
        add(faults, f.parameters() > PARAMETERS, at + " has " + f.parameters() + " parameters");
        add(faults, f.nesting() > NESTING, at + " nests " + f.nesting() + " deep");
      }
    });
    assertThat(faults).isEmpty();
  }

  @Test
  void theFiguresOfTheHouseOnlyGetSmaller() {
    Map<String, Integer> now = new TreeMap<>();
    now.put("median-file-lines", median(main.stream().map(TidyTest::lines).toList()));
    now.put(
        "median-function-lines",
        median(
            main.stream()
                .flatMap(f -> functions.getOrDefault(f, List.of()).stream())
                .map(Function::lines)
                .toList()));

    Map<String, Integer> ratchet = ratchet();
    assertThat(now)
        .allSatisfy((name, value) ->
            assertThat(value).as(name).isLessThanOrEqualTo(ratchet.getOrDefault(name, 0)));
    assertThat(ratchet)
        .as("docs/tidy-ratchet.txt can be tightened to %s", now)
        .allSatisfy((name, limit) ->
            assertThat(now.getOrDefault(name, 0) * 5 / 4 + 2)
                .as(name)
                .isGreaterThanOrEqualTo(limit));
  }

  @Test
  void nothingTouchesTheRealWorldButTheDoors() {
    List<String> faults = new ArrayList<>();
    for (Path file : main) {
      String name = file.toString().replace('\\', '/');
      if (DOORS.stream().noneMatch(name::contains)) {
        String code = TidyReader.withoutCommentsAndText(Sources.read(file));
        BANNED.forEach((call, instead) ->
            add(
                faults,
                Pattern.compile(call).matcher(code).find(),
                Sources.root().relativize(file) + ": " + call + " (use: " + instead + ")"));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void noTestSleepsOrIsSwitchedOff() {
    assertThat(Sources.files("src/test/java", ".java"))
        .filteredOn(f ->
            Pattern.compile("Thread\\.sleep\\(|@Disabled\\b")
                .matcher(TidyReader.withoutCommentsAndText(Sources.read(f)))
                .find())
        .isEmpty();
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
    List<String> faults = new ArrayList<>();
    for (Path file : main) {
      Path info = file.resolveSibling("package-info.java");
      String text = info.toFile().exists() ? Sources.read(info) : "";
      add(faults, !text.contains("@NullMarked"), info + " has no @NullMarked");
      add(faults, !text.startsWith("///"), info + " does not say what the room is for");
    }
    for (Path file : Sources.files("src/test/java", ".java")) {
      Path info = file.resolveSibling("package-info.java");
      add(faults, !info.toFile().exists(), info + " is missing");
    }
    assertThat(faults.stream().distinct()).isEmpty();
  }

  @Test
  void typesAreNamedForWhatTheyAre() {
    assertThat(all)
        .extracting(f -> f.getFileName().toString().replace(".java", ""))
        .filteredOn(n -> NAMES.matcher(n).matches())
        .isEmpty();
  }

  @Test
  void nothingIsLeftForLaterWithoutANumber() {
    assertThat(all)
        .filteredOn(f -> !f.endsWith("TidyTest.java"))
        .filteredOn(
            f -> Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?! #\\d)").matcher(Sources.read(f)).find())
        .isEmpty();
  }

  private static int lines(Path file) {
    return (int) Sources.read(file).lines().count();
  }

  private static int median(List<Integer> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static Map<String, Integer> ratchet() {
    Map<String, Integer> values = new TreeMap<>();
    Sources.read(Sources.root().resolve("docs/tidy-ratchet.txt"))
        .lines()
        .filter(l -> !l.startsWith("#") && !l.isBlank())
        .map(l -> l.split("\\s+", 2))
        .forEach(w -> values.put(w[0], Integer.parseInt(w[1].strip())));
    return values;
  }

  private static void add(List<String> faults, boolean bad, String fault) {
    if (bad) {
      faults.add(fault);
    }
  }
}
