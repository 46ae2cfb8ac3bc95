package tocsin.server.monitors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.server.monitors.One.Spell;

/// Pairs what began with what ended it.
final class Spells {
  private Spells() {}

  /// @param history newest first
  /// @return newest first
  static List<Spell> of(List<Happened> history) {
    List<Spell> spells = new ArrayList<>();
    Optional<Happened> end = Optional.empty();
    for (Happened h : history) {
      if (h.begins()) {
        Optional<Instant> until = end.map(Happened::at);
        String over = end.filter(Happened::ends).map(e -> Says.fact(e.fact())).orElse("");
        spells.add(
            new Spell(
                h.at(), h.fact().key(), Fires.lasted(h.at(), until), Says.fact(h.fact()), over));
        end = Optional.of(h);
      } else if (h.ends()) {
        end = Optional.of(h);
      } else {
        spells.add(new Spell(h.at(), h.fact().key(), "", Says.fact(h.fact()), ""));
      }
    }
    return spells;
  }
}
