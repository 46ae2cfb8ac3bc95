package tocsin.response.rehearsal;

import java.util.ArrayList;
import java.util.List;
import tocsin.ground.journal.MemoryJournal;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Fault;
import tocsin.ground.loop.Turns;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Facts;
import tocsin.response.desk.Input;
import tocsin.response.document.DocumentFact;
import tocsin.response.paging.Courier;
import tocsin.response.words.Fact;

/// A desk of its own on the scenario's clock: the live decider over a journal that is forgotten. At
/// each second what happens outside comes first, then what waits for that second.
final class Playing {
  private static final int MOST_FACTS = 100_000;
  private static final int CLAIM = 100;
  private static final Courier.Outcome DELIVERED = new Courier.Outcome.Delivered("rehearsal");

  private final Script script;
  private final Witness witness;
  private final Turns<Input, Fact, Answer> turns;
  private long second;
  private int facts;

  /// @param saved documents that are there already
  Playing(Script script, List<DocumentFact.Saved> saved, Witness witness) {
    this.script = script;
    this.witness = witness;
    var journal = new MemoryJournal();
    journal.append(0, saved.stream().map(s -> Facts.encode(s, script.start())).toList(), List.of());
    this.turns = new Turns<>(journal, Desk::new);
  }

  /// Plays it from the first second to the last.
  ///
  /// @return the answers to what happens outside, in order
  List<Answer> run() {
    List<Answer> answers = new ArrayList<>();
    script.documents().forEach(this::save);
    for (Cue cue : script.cues()) {
      wakeBefore(cue.second());
      second = cue.second();
      answers.add(take(cue.input()));
    }
    wakeBefore(script.horizon() + 1);
    return answers;
  }

  Desk desk() {
    return (Desk) turns.state();
  }

  /// The answer to a document that is saved before the first second.
  Answer saved(Input.Save save) {
    return turns.take(List.of(save), script.start()).answers().getFirst();
  }

  private void save(Input.Save save) {
    Answer answer = saved(save);
    String place = save.of().word() + " " + save.id();
    switch (answer) {
      case Answer.Accepted a -> {}
      case Answer.Invalid i ->
          throw new BadFieldsException(
              "scenario",
              i.faults().stream()
                  .map(f -> new Fault(place + " " + f.field(), f.problem()))
                  .toList());
      case Answer.NoEffect n -> throw refused(place, n.why());
      case Answer.Refused r -> throw refused(place, r.why());
      case Answer.NotFound n -> throw refused(place, n.what());
      case Answer.OfLink l -> throw refused(place, "is no document");
      case Answer.Claimed c -> throw refused(place, "is no document");
    }
  }

  private static BadFieldsException refused(String place, String why) {
    return new BadFieldsException("scenario", List.of(new Fault(place, why)));
  }

  private void wakeBefore(long end) {
    while (true) {
      var wake = turns.wake().filter(w -> w.at().isBefore(script.at(end)));
      if (wake.isEmpty()) {
        return;
      }
      // A wake-up between two seconds is one of the second after it.
      long at =
          wake.get().at().minusNanos(1).getEpochSecond() + 1 - script.start().getEpochSecond();
      second = Math.max(second, at);
      take(wake.get().input());
    }
  }

  private Answer take(Input input) {
    var done = turns.take(List.of(input), script.at(second));
    facts += done.facts().size();
    if (facts > MOST_FACTS) {
      throw refused("horizon", "more happens than " + MOST_FACTS + " things (expected: less)");
    }
    witness.facts(second, done.facts(), input, desk());
    deliver();
    return done.answers().getFirst();
  }

  private void deliver() {
    while (turns.take(List.of(new Input.ClaimPages(CLAIM)), script.at(second)).answers().getFirst()
            instanceof Answer.Claimed c
        && !c.deliveries().isEmpty()) {
      c.deliveries()
          .forEach(d ->
              turns.take(
                  List.of(new Input.ReportPage(d.page(), d.attempt(), DELIVERED)),
                  script.at(second)));
    }
  }
}
