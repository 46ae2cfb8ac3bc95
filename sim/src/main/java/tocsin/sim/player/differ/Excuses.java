package tocsin.sim.player.differ;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where Tocsin may differ, each with its reason (`docs/graphite-excuses.txt`).
record Excuses(List<Excuse> excuses) {
  /// @param request fits the request as JSON
  /// @param wanted fits the beginning of Graphite's status and answer
  /// @param got fits the beginning of Tocsin's
  record Excuse(Pattern request, Pattern wanted, Pattern got, String reason) {
    static Excuse parse(String line) {
      String[] part = line.split(" -- ", 2);
      String[] cell = part[0].split(" \\| ", 3);
      if (part.length < 2 || cell.length < 3) {
        throw new IllegalArgumentException(
            "excuse '" + line + "' (expected: request | Graphite's answer | Tocsin's -- reason)");
      }
      return new Excuse(pattern(cell[0]), pattern(cell[1]), pattern(cell[2]), part[1].strip());
    }

    private static Pattern pattern(String cell) {
      return Pattern.compile(cell.strip(), Pattern.DOTALL);
    }

    boolean holds(Found found) {
      return request.matcher(found.question().request().toString()).find()
          && wanted.matcher(found.wanted()).lookingAt()
          && got.matcher(found.got()).lookingAt();
    }
  }

  Excuses {
    excuses = List.copyOf(excuses);
  }

  static Excuses parse(List<String> lines) {
    return new Excuses(
        lines.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).map(Excuse::parse).toList());
  }

  Optional<String> reason(Found found) {
    return excuses.stream().filter(e -> e.holds(found)).findFirst().map(Excuse::reason);
  }
}
