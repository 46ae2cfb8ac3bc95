package tocsin.metrics.retention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tocsin.metrics.retention.RetentionRules.Aggregation;
import tocsin.metrics.retention.RetentionRules.Storage;

/// Reads Graphite's `storage-schemas.conf` and `storage-aggregation.conf`, all faults at once.
final class RuleText {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,12})([a-z]*)");
  private static final Pattern SECTION = Pattern.compile("\\[(.+)]");

  private record Section(String file, int line, String name, Map<String, String> values) {}

  private final List<String> faults = new ArrayList<>();

  private RuleText() {}

  static RetentionRules read(String schemas, String aggregations) {
    RuleText text = new RuleText();
    List<Storage> storage = new ArrayList<>();
    for (Section s : text.sections("storage-schemas.conf", schemas)) {
      text.storage(s).ifPresent(storage::add);
    }
    List<Aggregation> aggregation = new ArrayList<>();
    for (Section s : text.sections("storage-aggregation.conf", aggregations)) {
      text.aggregation(s).ifPresent(aggregation::add);
    }
    if (!text.faults.isEmpty()) {
      throw new BadRulesException(text.faults);
    }
    return new RetentionRules(storage, aggregation);
  }

  private List<Section> sections(String file, String text) {
    List<Section> sections = new ArrayList<>();
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      Matcher section = SECTION.matcher(line);
      if (section.matches()) {
        sections.add(new Section(file, number, section.group(1), new TreeMap<>()));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        value(file, number, line, sections);
      }
    }
    return sections;
  }

  private void value(String file, int number, String line, List<Section> sections) {
    int equals = line.indexOf('=');
    if (equals < 1 || sections.isEmpty()) {
      faults.add(file + ":" + number + ": '" + line + "' (expected: [name] or key = value)");
      return;
    }
    sections
        .getLast()
        .values()
        .put(
            line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
            line.substring(equals + 1).strip());
  }

  private Optional<Storage> storage(Section s) {
    Optional<Pattern> pattern = pattern(s);
    List<Archive> archives = new ArrayList<>();
    for (String part : s.values().getOrDefault("retentions", "").split(",", -1)) {
      archive(s, part.strip()).ifPresent(archives::add);
    }
    return archives.isEmpty()
        ? Optional.empty()
        : pattern.map(p -> new Storage(s.name(), p, List.copyOf(archives)));
  }

  private Optional<Archive> archive(Section s, String part) {
    String[] halves = part.split(":", -1);
    if (halves.length == 2) {
      Optional<Long> step = seconds(halves[0], true);
      Optional<Long> kept = seconds(halves[1], false);
      if (step.filter(v -> v > 0 && v <= 86_400 * 366L).isPresent() && kept.isPresent()) {
        boolean points = halves[1].chars().allMatch(Character::isDigit);
        long slots = points ? kept.get() : kept.get() / step.get();
        if (slots > 0) {
          return Optional.of(new Archive(step.get().intValue(), slots));
        }
      }
    }
    faults.add(
        s.file()
            + ":"
            + s.line()
            + ": ["
            + s.name()
            + "] retentions '"
            + part
            + "' (expected: step:duration, such as 10s:30d)");
    return Optional.empty();
  }

  private static Optional<Long> seconds(String text, boolean bareIsSeconds) {
    Matcher m = SPAN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(m.group(1));
    String unit = m.group(2);
    if (unit.isEmpty()) {
      return bareIsSeconds || number > 0 ? Optional.of(number) : Optional.empty();
    }
    for (var known :
        Map.of(
                "seconds",
                1L,
                "minutes",
                60L,
                "hours",
                3_600L,
                "days",
                86_400L,
                "weeks",
                604_800L,
                "years",
                31_536_000L)
            .entrySet()) {
      if (known.getKey().startsWith(unit)) {
        return Optional.of(number * known.getValue());
      }
    }
    return Optional.empty();
  }

  private Optional<Aggregation> aggregation(Section s) {
    RollUp.Method method = RollUp.DEFAULT.method();
    double factor = RollUp.DEFAULT.xFilesFactor();
    String wanted = s.values().getOrDefault("aggregationmethod", method.name());
    try {
      method = RollUp.Method.valueOf(wanted.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      faults.add(
          at(s)
              + "aggregationMethod '"
              + wanted
              + "' (expected: one of "
              + Arrays.toString(RollUp.Method.values()).toLowerCase(Locale.ROOT)
              + ")");
    }
    String share = s.values().getOrDefault("xfilesfactor", Double.toString(factor));
    try {
      factor = Double.parseDouble(share);
    } catch (NumberFormatException e) {
      factor = -1;
    }
    if (!(factor >= 0 && factor <= 1)) {
      faults.add(at(s) + "xFilesFactor '" + share + "' (expected: a number from 0 to 1)");
      factor = 0;
    }
    RollUp rollUp = new RollUp(factor, method);
    return pattern(s).map(p -> new Aggregation(s.name(), p, rollUp));
  }

  private Optional<Pattern> pattern(Section s) {
    String text = s.values().getOrDefault("pattern", "");
    try {
      if (!text.isEmpty()) {
        return Optional.of(Pattern.compile(text));
      }
      faults.add(at(s) + "has no pattern (expected: a regular expression)");
    } catch (PatternSyntaxException e) {
      faults.add(at(s) + "pattern '" + text + "': " + e.getDescription());
    }
    return Optional.empty();
  }

  private static String at(Section s) {
    return s.file() + ":" + s.line() + ": [" + s.name() + "] ";
  }
}
