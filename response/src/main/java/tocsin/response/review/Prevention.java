package tocsin.response.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.response.words.ActionItemId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;

/// Detect items that a backtest proves, proposed to whoever owns the review. A person accepts or
/// declines them.
final class Prevention {
  private Prevention() {}

  static List<ActionItem> items(Analysis a, Optional<UserId> owner) {
    List<Proposal> proposals = new ArrayList<>();
    a.best()
        .ifPresent(t ->
            proposals.add(
                new Proposal(
                    "Let "
                        + t.monitor()
                        + " fire after "
                        + t.holdFor().toSeconds()
                        + " s instead of "
                        + a.file().monitor(t.monitor()).map(m -> m.holdFor().toSeconds()).orElse(0L)
                        + " s",
                    t)));
    a.killTrials().stream()
        .filter(Trial::isBetter)
        .forEach(t ->
            proposals.add(
                new Proposal(
                    "Watch killed processes with a new monitor: "
                        + t.target()
                        + " "
                        + t.condition(),
                    t)));
    LocalDate due = due(a.file());
    List<ActionItem> items = new ArrayList<>();
    for (Proposal p : proposals) {
      items.add(
          new ActionItem(
              new ActionItemId(a.file().incident().id() + "-a" + (items.size() + 1)),
              ActionItem.Type.DETECT,
              p.title(),
              owner,
              Optional.of(due),
              ActionItem.State.PROPOSED,
              Optional.of(p.proof())));
    }
    return items;
  }

  private record Proposal(String title, Trial proof) {}

  static List<Finding> findings(List<ActionItem> items) {
    return items.stream()
        .map(i ->
            Finding.number(
                i.id().value(),
                i.title() + ".",
                i.proof().flatMap(Trial::earlier).map(e -> (double) e.toSeconds()).orElse(0.0),
                "s earlier",
                "backtest"))
        .toList();
  }

  private static LocalDate due(CaseFile file) {
    Severity severity = file.incident().severity();
    int days =
        switch (severity) {
          case SEV1 -> 15;
          case SEV2 -> 30;
          case SEV3, SEV4, SEV5 -> 60;
        };
    return file.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(days);
  }
}
