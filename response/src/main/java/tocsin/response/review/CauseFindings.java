package tocsin.response.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.response.change.Change;
import tocsin.response.change.Reason;
import tocsin.response.change.Suspect;
import tocsin.response.incident.Incident;

/// Facts on what caused it: the likeliest change with its reasons, what it was not and why, which
/// series moved first, and which monitors watched the right thing and stayed quiet.
final class CauseFindings {
  private static final int MOST_OTHERS = 3;

  private CauseFindings() {}

  static List<Finding> of(Analysis a) {
    List<Finding> facts = new ArrayList<>();
    for (Incident.Link link : a.file().incident().links()) {
      facts.add(
          Finding.plain(
              "linked_" + link.other(),
              "It is linked to "
                  + link.other()
                  + " as "
                  + link.relation()
                  + ": "
                  + link.because()
                  + ".",
              "incident " + link.other()));
    }
    a.trigger().ifPresent(s -> facts.add(trigger(a, s)));
    a.suspects().stream()
        .filter(s -> a.trigger().filter(s::equals).isEmpty())
        .limit(MOST_OTHERS)
        .filter(s -> !s.reasonsAgainst().isEmpty())
        .forEach(s -> facts.add(other(s)));
    mechanism(a).ifPresent(facts::add);
    quiet(a).forEach(facts::add);
    return facts;
  }

  private static Finding trigger(Analysis a, Suspect suspect) {
    Change c = suspect.change();
    return Finding.number(
        "trigger",
        "The likeliest trigger is the "
            + c.kind().noun()
            + " of "
            + c.service()
            + c.toVersion().map(v -> " build " + v).orElse("")
            + " ("
            + c.id()
            + ") at "
            + Numbers.clock(c.at())
            + ": "
            + sentences(suspect.reasonsFor())
            + ".",
        Duration.between(c.at(), a.file().detected()).toSeconds(),
        "s before detection",
        "change " + c.id());
  }

  private static Finding other(Suspect suspect) {
    Change c = suspect.change();
    return Finding.plain(
        "not_" + c.id(),
        "Less likely is the "
            + c.kind().noun()
            + " of "
            + c.service()
            + " ("
            + c.id()
            + ") at "
            + Numbers.clock(c.at())
            + ": "
            + sentences(suspect.reasonsAgainst())
            + ".",
        "change " + c.id());
  }

  private static Optional<Finding> mechanism(Analysis a) {
    List<Departure> first = a.signs().first();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Departure earliest = first.getFirst();
    String where =
        first.stream()
            .map(Departure::instance)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    String moved =
        earliest.what()
            + " left its usual range first, on "
            + earliest.instance()
            + " at "
            + Numbers.clock(earliest.since())
            + " (in all on "
            + where
            + "; usually at most "
            + Numbers.plain(earliest.usualMax())
            + ")";
    double kills = a.signs().kills().stream().mapToDouble(Kills::count).sum();
    if (kills == 0) {
      return Optional.of(Finding.plain("mechanism", moved + ".", earliest.series()));
    }
    Kills k = a.signs().kills().getFirst();
    return Optional.of(
        Finding.number(
            "mechanism",
            moved
                + ". Processes were killed "
                + Numbers.plain(kills)
                + " times, first on "
                + k.instance()
                + " at "
                + Numbers.clock(k.first())
                + ", last at "
                + Numbers.clock(k.last())
                + ".",
            kills,
            "kills",
            earliest.series() + " and " + k.glob()));
  }

  /// Monitors that looked at the right thing and waited too long.
  private static List<Finding> quiet(Analysis a) {
    List<Finding> facts = new ArrayList<>();
    for (Trial asItWas : a.trials()) {
      if (!asItWas.change().equals("as it was") || asItWas.wouldFire().isPresent()) {
        continue;
      }
      a.trials().stream()
          .filter(t -> t.monitor().equals(asItWas.monitor()) && t.isBetter())
          .findFirst()
          .ifPresent(t -> facts.add(quiet(asItWas, t, facts.size())));
    }
    return facts;
  }

  private static Finding quiet(Trial asItWas, Trial shorter, int before) {
    return Finding.number(
        before == 0 ? "contributing" : "contributing_" + asItWas.monitor(),
        asItWas.monitor()
            + " waited "
            + asItWas.holdFor().toSeconds()
            + " s and never fired, because its condition ended on each series before that; for "
            + shorter.holdFor().toSeconds()
            + " s it did hold.",
        asItWas.holdFor().toSeconds(),
        "s",
        "monitor " + asItWas.monitor() + ", backtest");
  }

  private static String sentences(List<Reason> reasons) {
    return reasons.stream().map(Reason::sentence).collect(Collectors.joining("; "));
  }
}
