package tocsin.metrics.retention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `retentions`: `step:points` or `step:duration` with commas between, such as
/// `60:1440,5m:30d`. What comes out obeys whisper's rules, finest archive first.
final class Retentions {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,10})([a-z]*)");
  private static final long LONGEST_STEP = 366L * 86_400;
  private static final long LONGEST = 1_000L * 366 * 86_400;
  private static final Map<String, Long> UNITS =
      Map.of(
          "seconds", 1L,
          "minutes", 60L,
          "hours", 3_600L,
          "days", 86_400L,
          "weeks", 604_800L,
          "years", 31_536_000L);

  private Retentions() {}

  /// @param faults takes a line for each fault, without the place; nothing is given then
  static List<Archive> read(String text, List<String> faults) {
    List<Archive> archives = new ArrayList<>();
    int before = faults.size();
    for (String part : text.split(",", -1)) {
      Optional<Archive> archive = archive(part.strip());
      archive.ifPresent(archives::add);
      if (archive.isEmpty()) {
        faults.add("'" + part.strip() + "' (expected: step:duration, such as 10s:30d)");
      }
    }
    archives.sort(Comparator.comparingInt(Archive::stepSeconds));
    for (int i = 1; i < archives.size() && faults.size() == before; i++) {
      pair(archives.get(i - 1), archives.get(i)).ifPresent(faults::add);
    }
    return faults.size() == before ? List.copyOf(archives) : List.of();
  }

  private static Optional<Archive> archive(String part) {
    String[] halves = part.split(":", -1);
    if (halves.length != 2) {
      return Optional.empty();
    }
    long step = seconds(halves[0]);
    boolean points = !halves[1].isEmpty() && halves[1].chars().allMatch(Character::isDigit);
    long kept = seconds(halves[1]);
    if (step < 1 || step > LONGEST_STEP || kept < 1) {
      return Optional.empty();
    }
    long slots = points ? kept : kept / step;
    return slots < 1 || slots > LONGEST / step
        ? Optional.empty()
        : Optional.of(new Archive((int) step, slots));
  }

  /// A number without a unit as it is; -1 for what is no span.
  private static long seconds(String text) {
    Matcher m = SPAN.matcher(text);
    if (!m.matches()) {
      return -1;
    }
    String unit = m.group(2).isEmpty() ? "seconds" : m.group(2);
    return UNITS.entrySet().stream()
        .filter(known -> known.getKey().startsWith(unit))
        .findFirst()
        .map(known -> Long.parseLong(m.group(1)) * known.getValue())
        .orElse(-1L);
  }

  /// What whisper asks of two neighbours.
  private static Optional<String> pair(Archive fine, Archive coarse) {
    int step = fine.stepSeconds();
    int next = coarse.stepSeconds();
    if (step == next) {
      return Optional.of("has two archives of " + step + " s (expected: one)");
    }
    if (next % step != 0) {
      return Optional.of(
          next + " s after " + step + " s (expected: a multiple of the finer archive's step)");
    }
    if (coarse.retentionSeconds() <= fine.retentionSeconds()) {
      return Optional.of(
          words(coarse) + " after " + words(fine) + " (expected: coarser archives reach further)");
    }
    if (fine.slots() < next / step) {
      return Optional.of(
          words(fine)
              + " before "
              + words(coarse)
              + " (expected: at least "
              + next / step
              + " points, as many as make one of the coarser archive)");
    }
    return Optional.empty();
  }

  private static String words(Archive archive) {
    return archive.stepSeconds() + " s x " + archive.slots();
  }
}
