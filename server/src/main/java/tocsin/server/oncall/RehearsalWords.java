package tocsin.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.time.Spans;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;
import tocsin.server.oncall.PolicyPage.Stage;
import tocsin.server.oncall.Rehearsal.Happening;
import tocsin.server.oncall.RehearsalPage.Slice;
import tocsin.server.page.Words;

/// The answer of a rehearsal, before the evidence.
record RehearsalWords(Stage stage, Instant start, Urgency urgency, Optional<UserId> answers) {

  /// Who hears of it first, and when.
  String big(List<Happening> all) {
    Optional<Happening> first =
        all.stream().filter(h -> h.fact() instanceof PagingFact.PageDue).findFirst();
    if (first.isEmpty() || !(first.get().fact() instanceof PagingFact.PageDue p)) {
      return "No one would hear of it.";
    }
    Duration after = Duration.between(start, first.get().at());
    String name = stage.people().name(p.user());
    return name
        + (after.isZero() ? " is told at once" : " is told first, after " + Spans.words(after))
        + ", by "
        + Ways.word(p.contact())
        + ".";
  }

  /// How many are told, and how it ends.
  String then(List<Happening> all) {
    Set<UserId> told = new LinkedHashSet<>();
    all.forEach(h -> {
      if (h.fact() instanceof PagingFact.PageDue p) {
        told.add(p.user());
      }
    });
    String people = told.size() == 1 ? "One person is told" : told.size() + " people are told";
    return people + end(all);
  }

  private String end(List<Happening> all) {
    Happening last = all.getLast();
    if (last.fact() instanceof PagingFact.PageDue p
        && answers.filter(p.user()::equals).isPresent()) {
      return ".";
    }
    Optional<Happening> over =
        all.stream().filter(h -> h.fact() instanceof PagingFact.Exhausted).findFirst();
    if (over.isPresent()) {
      return "; if no one answers, it is over after "
          + Spans.words(Duration.between(start, over.get().at()))
          + ".";
    }
    return urgency == Urgency.LOW
        ? ". It is not urgent, so it never goes on to another step."
        : ".";
  }

  /// Whose minutes: each stretch that somebody holds.
  List<Slice> bar(List<Happening> all) {
    List<Happening> steps =
        all.stream().filter(h -> h.fact() instanceof PagingFact.LevelEntered).toList();
    Instant end =
        all.stream()
            .filter(h -> h.fact() instanceof PagingFact.Exhausted)
            .map(Happening::at)
            .findFirst()
            .orElse(all.getLast().at());
    double whole = Duration.between(start, end).toMillis();
    List<Slice> bar = new ArrayList<>();
    for (int i = 0; i < steps.size() && whole > 0; i++) {
      Instant until = i + 1 < steps.size() ? steps.get(i + 1).at() : end;
      bar.add(slice(steps.get(i), until, whole));
    }
    return bar;
  }

  private Slice slice(Happening step, Instant until, double whole) {
    List<Assignment> who =
        step.fact() instanceof PagingFact.LevelEntered l ? l.assigned() : List.of();
    UserId first = who.getFirst().user();
    double x = Duration.between(start, step.at()).toMillis() / whole * 100;
    double width = Duration.between(step.at(), until).toMillis() / whole * 100;
    String name = stage.people().name(first) + (who.size() > 1 ? " +" + (who.size() - 1) : "");
    return new Slice(
        Words.personClass(first.value()),
        name + " " + RehearsalLines.clock(Duration.between(step.at(), until)),
        percent(x),
        percent(width));
  }

  private static String percent(double share) {
    return Math.round(share * 1_000) / 1_000.0 + "%";
  }
}
