package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.journal.MemoryJournal;
import tocsin.ground.json.Json;
import tocsin.ground.loop.Turns;
import tocsin.response.document.Kind;
import tocsin.response.incident.Alert;
import tocsin.response.incident.AlertText;
import tocsin.response.incident.Incident;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.Delivery;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;

/// A desk on a virtual clock with couriers that deliver at once unless told otherwise. For tests.
public final class Rehearsal {
  public static final Actor NAGIOS = new Actor.Outside("nagios");

  /// A page that went out.
  public record Sent(String user, String channel, Instant at) {}

  private final MemoryJournal journal = new MemoryJournal();
  private final List<Sent> sent = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private Turns<Input, Fact, Answer> turns = new Turns<>(journal, Desk::new);
  private Outcome outcome = new Outcome.Delivered("ok");
  private boolean holds;
  private Instant now;

  public Rehearsal(Instant start) {
    this.now = start;
  }

  public Instant now() {
    return now;
  }

  public MemoryJournal journal() {
    return journal;
  }

  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /// What the pages said that went out.
  List<String> titles() {
    return List.copyOf(titles);
  }

  public Desk desk() {
    return (Desk) turns.state();
  }

  public Incident incident(String id) {
    return desk().incidents().find(new IncidentId(id)).orElseThrow();
  }

  public void couriersAnswer(Outcome outcome) {
    this.outcome = outcome;
  }

  /// From now on pages stay in the outbox.
  void holdsPages() {
    holds = true;
  }

  /// Pages that stayed in the outbox go out, and those that come.
  void handsOver() {
    holds = false;
    send();
  }

  public void save(Kind kind, String id, String body) {
    Answer answer = ask(new Input.Save(kind, id, -1, body, new Actor.Tocsin()));
    if (!(answer instanceof Answer.Accepted)) {
      throw new AssertionError(kind + " " + id + ": " + answer);
    }
  }

  public Answer trigger(String service, String key) {
    return ask(triggered(service, key));
  }

  static Input triggered(String service, String key) {
    return new Input.Trigger(
        new ServiceId(service),
        key,
        new AlertText(key + " is wrong", Severity.SEV2, Map.of()),
        Optional.empty(),
        NAGIOS);
  }

  static Input over(String service, String key) {
    return new Input.ResolveAlert(new ServiceId(service), key, NAGIOS);
  }

  /// The incident as views show it.
  Incident shown(String id) {
    return Json.read(journal.row("incident", id).orElseThrow().body(), Incident.class);
  }

  /// Alerts beyond those that an incident shows, each with its repeats.
  List<String> shownAlerts(String id) {
    return journal.rows("alert", id, Long.MAX_VALUE, 1000).stream()
        .map(r -> Json.read(r.body(), Alert.class))
        .map(a -> a.key() + " " + a.repeats())
        .toList();
  }

  public Answer act(String incident, String user, Action action) {
    return ask(new Input.Act(new IncidentId(incident), new Actor.Person(new UserId(user)), action));
  }

  /// Decides these inputs now, in one turn, and sends what became due.
  void askAll(List<Input> inputs) {
    turns.take(inputs, now);
    send();
  }

  /// Decides one input now and sends what became due.
  public Answer ask(Input input) {
    Answer answer = turns.take(List.of(input), now).answers().getFirst();
    send();
    return answer;
  }

  /// Lets time pass; every wake-up comes at its own instant.
  public void passes(long seconds) {
    Instant until = now.plusSeconds(seconds);
    while (true) {
      var wake = turns.wake().filter(w -> !w.at().isAfter(until));
      Optional<Instant> page = desk().pages().nextAt().filter(t -> !holds && !t.isAfter(until));
      if (wake.isEmpty() && page.isEmpty()) {
        now = until;
        return;
      }
      if (wake.isPresent() && page.filter(p -> p.isBefore(wake.get().at())).isEmpty()) {
        now = wake.get().at().isAfter(now) ? wake.get().at() : now;
        ask(wake.get().input());
      } else {
        now = page.filter(p -> p.isAfter(now)).orElse(now);
        send();
      }
    }
  }

  /// Time passes and nothing is done, as when the machine sleeps.
  void sleeps(long seconds) {
    now = now.plusSeconds(seconds);
  }

  private void send() {
    while (!holds) {
      long before = journal.end();
      var claimed =
          (Answer.Claimed) turns.take(List.of(new Input.ClaimPages(10)), now).answers().getFirst();
      if (journal.end() == before) {
        return;
      }
      for (Delivery d : claimed.deliveries()) {
        sent.add(new Sent(d.message().to().value(), d.contact().channel(), now));
        titles.add(d.message().title());
        turns.take(List.of(new Input.ReportPage(d.page(), d.attempt(), outcome)), now);
      }
    }
  }

  /// The process dies and starts again: only the journal is left.
  public void restarts() {
    turns = new Turns<>(journal, Desk::new);
  }

  /// Everything the views hold, for comparing before and after.
  public String views() {
    return Json.write(
        List.of(
            journal.rows("incident", Long.MAX_VALUE, 1000),
            journal.rows("alert", Long.MAX_VALUE, 1000),
            journal.rows("timeline", Long.MAX_VALUE, 1000),
            journal.rows("page", Long.MAX_VALUE, 1000),
            journal.rows("run", Long.MAX_VALUE, 1000)));
  }

  public void rebuildViews() {
    turns.rebuildViews();
  }

  public List<String> timeline(String incident) {
    return journal.rows("timeline", incident, Long.MAX_VALUE, 1000).stream()
        .map(r -> Json.read(r.body(), TimelineEvent.class).kind())
        .toList()
        .reversed();
  }

  /// Ana is paged by push, and five minutes later Ben, by the policy `checkout`.
  void checkoutPagesAnaThenBen() {
    for (String user : new String[] {"ana", "ben"}) {
      save(
          Kind.USER,
          user,
          "{\"id\":\"%s\",\"contacts\":[{\"id\":\"p\",\"kind\":\"push\",\"address\":\"x\"}],\"rules\":[{\"delay\":\"0s\",\"contact\":\"p\"}]}"
              .formatted(user));
    }
    save(
        Kind.POLICY,
        "checkout",
        """
        {"id":"checkout","steps":[
          {"delay":"5m","targets":[{"user":"ana"}]},{"delay":"5m","targets":[{"user":"ben"}]}]}\
        """);
  }
}
