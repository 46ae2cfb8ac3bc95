package tocsin.metrics.retention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the form of a rule file as carbon does (Python's `ConfigParser`): sections in brackets,
/// `key = value` or `key: value`, lines that begin with `#` or `;` say nothing, a line that is
/// indented further than its key goes on with the value. Keys that carbon does not know are left.
final class RuleFile {
  private static final Pattern SECTION = Pattern.compile("\\[(.+)]");

  private final RuleSource source;
  private final List<String> faults;
  private final List<RuleSection> sections = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private String key = "";
  private int keyIndent;

  private RuleFile(RuleSource source, List<String> faults) {
    this.source = source;
    this.faults = faults;
  }

  /// The sections in order of the file.
  ///
  /// @param faults takes a line for each that cannot be read
  static List<RuleSection> sections(RuleSource source, List<String> faults) {
    RuleFile file = new RuleFile(source, faults);
    int number = 0;
    for (String raw : source.text().lines().toList()) {
      number++;
      String line = raw.strip();
      if (!line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != ';') {
        file.take(number, line, raw.indexOf(line.charAt(0)));
      }
    }
    return file.sections;
  }

  private void take(int number, String line, int indent) {
    Matcher section = SECTION.matcher(line);
    if (!key.isEmpty() && indent > keyIndent) {
      more(line);
    } else if (section.matches()) {
      begin(number, section.group(1));
    } else {
      value(number, line, indent);
    }
  }

  private void begin(int number, String name) {
    key = "";
    RuleSection section = new RuleSection(source.file(), number, name, new HashMap<>());
    if (!names.add(name)) {
      faults.add(section.place() + "stands twice (expected: a name for each rule)");
    }
    sections.add(section);
  }

  private void more(String line) {
    sections
        .getLast()
        .values()
        .computeIfPresent(key, (k, v) -> new RuleSection.Value(v.line(), v.text() + "\n" + line));
  }

  private void value(int number, String line, int indent) {
    int delimiter = delimiter(line);
    if (delimiter < 1 || sections.isEmpty()) {
      faults.add(
          source.file() + ":" + number + ": '" + line + "' (expected: [name] or key = value)");
      return;
    }
    key = line.substring(0, delimiter).strip().toLowerCase(Locale.ROOT);
    keyIndent = indent;
    sections
        .getLast()
        .values()
        .put(key, new RuleSection.Value(number, line.substring(delimiter + 1).strip()));
  }

  private static int delimiter(String line) {
    int equals = line.indexOf('=');
    int colon = line.indexOf(':');
    return equals < 0 || colon >= 0 && colon < equals ? colon : equals;
  }
}
