package tocsin.sim.player.differ;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Where Tocsin may differ, each with its reason (`docs/graphite-excuses.txt`).
record Excuses(List<Excuse> excuses) {
  /// @param request fits the request
  /// @param wanted fits the beginning of Graphite's status and answer
  /// @param got fits the beginning of Tocsin's
  record Excuse(Asked request, Pattern wanted, Pattern got, String reason) {
    static Excuse parse(String line) {
      String[] part = line.split(" -- ", 2);
      String[] cell = part[0].split(" \\| ", 3);
      if (part.length < 2 || cell.length < 3) {
        throw new IllegalArgumentException(
            "excuse '" + line + "' (expected: request | Graphite's answer | Tocsin's -- reason)");
      }
      return new Excuse(
          Asked.parse(cell[0].strip()), pattern(cell[1]), pattern(cell[2]), part[1].strip());
    }

    private static Pattern pattern(String cell) {
      return Pattern.compile(cell.strip(), Pattern.DOTALL);
    }

    boolean holds(Found found, Predicate<Question> isSame) {
      return wanted.matcher(found.wanted()).lookingAt()
          && got.matcher(found.got()).lookingAt()
          && request.holds(found.question(), isSame);
    }
  }

  Excuses {
    excuses = List.copyOf(excuses);
  }

  static Excuses parse(List<String> lines) {
    return new Excuses(
        lines.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).map(Excuse::parse).toList());
  }

  /// @param isSame whether both answer a question alike
  Optional<String> reason(Found found, Predicate<Question> isSame) {
    return excuses.stream().filter(e -> e.holds(found, isSame)).findFirst().map(Excuse::reason);
  }
}
