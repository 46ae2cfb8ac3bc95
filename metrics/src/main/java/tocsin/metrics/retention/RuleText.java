package tocsin.metrics.retention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import tocsin.metrics.retention.RetentionRules.Aggregation;
import tocsin.metrics.retention.RetentionRules.Storage;
import tocsin.metrics.retention.RuleSection.Value;

/// Reads Graphite's `storage-schemas.conf` and `storage-aggregation.conf`, all faults at once.
/// Where carbon leaves out a rule with a fault and says so in its log, this refuses the file.
final class RuleText {
  private final List<String> faults = new ArrayList<>();

  private RuleText() {}

  static RetentionRules read(RuleSource schemas, RuleSource aggregations) {
    RuleText text = new RuleText();
    List<Storage> storage = new ArrayList<>();
    for (RuleSection s : RuleFile.sections(schemas, text.faults)) {
      text.storage(s).ifPresent(storage::add);
    }
    List<Aggregation> aggregation = new ArrayList<>();
    for (RuleSection s : RuleFile.sections(aggregations, text.faults)) {
      text.aggregation(s).ifPresent(aggregation::add);
    }
    if (!text.faults.isEmpty()) {
      throw new BadRulesException(text.faults);
    }
    return new RetentionRules(storage, aggregation);
  }

  private Optional<Storage> storage(RuleSection s) {
    Optional<NamePattern> pattern = pattern(s);
    Optional<Value> written = s.value("retentions");
    if (written.isEmpty()) {
      faults.add(s.place() + "has no retentions (expected: such as 10s:30d,1min:2y)");
      return Optional.empty();
    }
    List<String> found = new ArrayList<>();
    List<Archive> archives = Retentions.read(written.get().text(), found);
    found.forEach(f -> faults.add(s.place(written.get().line()) + "retentions " + f));
    return archives.isEmpty()
        ? Optional.empty()
        : pattern.map(p -> new Storage(s.name(), p, archives));
  }

  private Optional<Aggregation> aggregation(RuleSection s) {
    RollUp rollUp =
        new RollUp(
            s.value("xfilesfactor").map(v -> factor(s, v)).orElse(RollUp.DEFAULT.xFilesFactor()),
            s.value("aggregationmethod").map(v -> method(s, v)).orElse(RollUp.DEFAULT.method()));
    return pattern(s).map(p -> new Aggregation(s.name(), p, rollUp));
  }

  private RollUp.Method method(RuleSection s, Value written) {
    try {
      return RollUp.Method.valueOf(written.text().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      faults.add(
          s.place(written.line())
              + "aggregationMethod '"
              + written.text()
              + "' (expected: one of "
              + Arrays.toString(RollUp.Method.values()).toLowerCase(Locale.ROOT)
              + ")");
      return RollUp.DEFAULT.method();
    }
  }

  private double factor(RuleSection s, Value written) {
    double factor = -1;
    try {
      factor = Double.parseDouble(written.text());
    } catch (NumberFormatException e) {
      // Said below, like every other text that is no share.
    }
    if (!(factor >= 0 && factor <= 1)) {
      faults.add(
          s.place(written.line())
              + "xFilesFactor '"
              + written.text()
              + "' (expected: a number from 0 to 1)");
      return RollUp.DEFAULT.xFilesFactor();
    }
    return factor;
  }

  private Optional<NamePattern> pattern(RuleSection s) {
    Optional<Value> written = s.value("pattern").filter(v -> !v.text().isEmpty());
    if (written.isEmpty()) {
      faults.add(s.place() + "has no pattern (expected: a regular expression)");
      return Optional.empty();
    }
    try {
      return Optional.of(NamePattern.parse(javas(written.get().text())));
    } catch (PatternSyntaxException e) {
      faults.add(
          s.place(written.get().line())
              + "pattern '"
              + written.get().text()
              + "': "
              + e.getDescription());
      return Optional.empty();
    }
  }

  /// Python writes named groups with a P, and allows underscores in their names.
  private static String javas(String pythons) {
    return pythons
        .replaceAll("\\(\\?P<(\\w+)>", "(?<n$1>")
        .replaceAll("\\(\\?P=(\\w+)\\)", "\\\\k<n$1>")
        .replaceAll("(?<=<n\\w{0,50})_(?=\\w{0,50}>)", "0");
  }
}
