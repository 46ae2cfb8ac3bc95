package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.ground.loop.Decision;
import tocsin.response.document.Kind;
import tocsin.response.incident.AlertText;
import tocsin.response.incident.HeldAlerts;
import tocsin.response.incident.HeldAlerts.Waiting;
import tocsin.response.incident.HoldFact;
import tocsin.response.incident.Holding;
import tocsin.response.incident.Holding.Hold;
import tocsin.response.incident.IncidentFact;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Urgency;

/// Decides about alerts of senders before they reach an incident: some are held back for a while.
/// What monitors and people say is not; a monitor waits by itself. Pure on the folded state.
final class HoldBack {
  private final HeldAlerts held;
  private final Directory directory;
  private final Triggers triggers;

  HoldBack(HeldAlerts held, Directory directory, Triggers triggers) {
    this.held = held;
    this.directory = directory;
    this.triggers = triggers;
  }

  Decision<Fact, Answer> trigger(Input.Trigger t, Instant now) {
    return steered(t, Optional.empty(), Optional.empty(), now);
  }

  /// @param asked to hold it back whatever its service says
  /// @param urgency instead of what its service says
  Decision<Fact, Answer> steered(
      Input.Trigger t, Optional<Hold> asked, Optional<Urgency> urgency, Instant now) {
    Optional<Hold> hold = asked.or(() -> byService(t));
    Optional<Waiting> waiting = held.find(t.service(), t.key());
    if (waiting.isPresent()) {
      return hold.isPresent()
          ? only(retold(waiting.get(), t.text()), waits(waiting.get().until()))
          : released(t, waiting.get(), "it is " + t.text().severity() + " now", now);
    }
    boolean holds =
        hold.isPresent()
            && t.by() instanceof Actor.Outside
            && held.all().size() < HeldAlerts.MOST
            && triggers.wouldOpen(t.service(), t.key(), now);
    return holds ? held(t, hold.get(), urgency, now) : triggers.trigger(t, urgency, now, now);
  }

  /// Whether an alert waits there.
  boolean holds(ServiceId service, String key) {
    return held.find(service, key).isPresent();
  }

  private Optional<Hold> byService(Input.Trigger t) {
    return directory
        .service(t.service())
        .flatMap(Service::holdBack)
        .flatMap(r -> Holding.of(r, t.text()));
  }

  private static Decision<Fact, Answer> held(
      Input.Trigger t, Hold hold, Optional<Urgency> urgency, Instant now) {
    Instant until = now.plus(hold.time());
    return only(
        List.of(
            new HoldFact.Held(
                t.service(), t.key(), t.text(), t.title(), t.by(), until, hold.because(), urgency)),
        waits(until));
  }

  Decision<Fact, Answer> retell(Input.RetellAlert r) {
    return held.find(r.service(), r.key())
        .map(w -> {
          var details = new TreeMap<>(w.text().details());
          details.putAll(r.details());
          String summary = r.summary().orElse(w.text().summary());
          var text = new AlertText(summary, w.text().severity(), details);
          return only(retold(w, text), waits(w.until()));
        })
        .orElseGet(() -> triggers.retell(r));
  }

  Decision<Fact, Answer> resolve(Input.ResolveAlert r) {
    return held.find(r.service(), r.key())
        .map(w ->
            only(
                List.of(
                    new HoldFact.Passed(
                        w.service(), w.key(), w.text().summary(), w.since(), r.by())),
                new Answer.NoEffect("transient: it was over before anybody was paged")))
        .orElseGet(() -> triggers.resolve(r));
  }

  /// The time is over.
  List<Fact> over(String id, Instant now) {
    return held.find(id)
        .filter(w -> !w.until().isAfter(now))
        .map(w -> {
          var t = new Input.Trigger(w.service(), w.key(), w.text(), w.title(), w.by());
          return released(t, w, "it was still there then", now).facts();
        })
        .orElse(List.of());
  }

  /// Why a document cannot be removed now.
  Optional<Answer> keeps(Input.Remove r) {
    return r.of() == Kind.SERVICE && held.isAny(new ServiceId(r.id()))
        ? Optional.of(
            new Answer.Refused(
                "service " + r.id() + " holds alerts back; remove it in a quarter of an hour"))
        : Optional.empty();
  }

  private Decision<Fact, Answer> released(Input.Trigger t, Waiting w, String because, Instant now) {
    Decision<Fact, Answer> follows = triggers.trigger(t, w.urgency(), w.since(), now);
    List<Fact> facts = new ArrayList<>(follows.facts());
    Optional<IncidentId> incident =
        facts.stream()
            .filter(IncidentFact.class::isInstance)
            .map(f -> ((IncidentFact) f).incident())
            .findFirst();
    String why = w.because() + "; " + because;
    facts.add(
        new HoldFact.Released(w.service(), w.key(), t.text().summary(), w.since(), incident, why));
    return new Decision<>(facts, follows.answer());
  }

  private static List<Fact> retold(Waiting w, AlertText text) {
    return text.equals(w.text())
        ? List.of()
        : List.of(new HoldFact.HeldRetold(w.service(), w.key(), text));
  }

  private static Answer waits(Instant until) {
    return new Answer.NoEffect("held back until " + until);
  }

  private static Decision<Fact, Answer> only(List<Fact> facts, Answer answer) {
    return new Decision<>(facts, answer);
  }
}
