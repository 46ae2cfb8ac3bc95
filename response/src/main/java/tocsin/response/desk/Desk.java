package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.journal.Draft;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.loop.Decider;
import tocsin.ground.loop.Decision;
import tocsin.response.change.ChangeFact;
import tocsin.response.change.Changes;
import tocsin.response.cover.CoverFact;
import tocsin.response.cover.CoverRequests;
import tocsin.response.document.Document;
import tocsin.response.document.DocumentFact;
import tocsin.response.document.Kind;
import tocsin.response.downtime.DowntimeFact;
import tocsin.response.heartbeat.HeartbeatFact;
import tocsin.response.heartbeat.Heartbeats;
import tocsin.response.incident.HeldAlerts;
import tocsin.response.incident.HoldFact;
import tocsin.response.incident.IncidentFact;
import tocsin.response.incident.Incidents;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.monitor.MonitorStates;
import tocsin.response.notice.NoticeFact;
import tocsin.response.notice.Notices;
import tocsin.response.orchestration.RuleFact;
import tocsin.response.paging.Answering;
import tocsin.response.paging.Escalation;
import tocsin.response.paging.Ledger;
import tocsin.response.paging.LedgerEntry;
import tocsin.response.paging.LedgerFact;
import tocsin.response.paging.LinkStandings;
import tocsin.response.paging.Outbox;
import tocsin.response.paging.Page;
import tocsin.response.paging.Pages;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Rings;
import tocsin.response.paging.Run;
import tocsin.response.paging.Runs;
import tocsin.response.paging.Spells;
import tocsin.response.paging.Traffic;
import tocsin.response.people.Codes;
import tocsin.response.people.ContactFact;
import tocsin.response.people.StarFact;
import tocsin.response.quiet.PipeFact;
import tocsin.response.quiet.QuietFact;
import tocsin.response.quiet.QuietStates;
import tocsin.response.review.ReviewFact;
import tocsin.response.review.Reviews;
import tocsin.response.service.ServiceFact;
import tocsin.response.why.WhyFact;
import tocsin.response.words.DowntimeId;
import tocsin.response.words.Fact;
import tocsin.response.words.MonitorId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.UserId;

/// The one decider of the response half: every input comes here, one by one. The state is folded
/// from the facts and from nothing else.
public final class Desk implements Decider<Input, Fact, Answer> {
  private static final Set<Kind> MATTERS_TO_PAGING =
      EnumSet.of(Kind.USER, Kind.SCHEDULE, Kind.POLICY, Kind.SERVICE);

  private final Documents documents = new Documents();
  private final Directory directory = new Directory();
  private final Changes changes = new Changes();
  private final MonitorStates monitors = new MonitorStates();
  private final Incidents incidents = new Incidents();
  private final Reviews reviews = new Reviews();
  private final Starring stars = new Starring();
  private final Runs runs = new Runs();
  private final Pages pages = new Pages();
  private final Spells spells = new Spells(pages, runs);
  private final Traffic traffic = new Traffic(pages, runs);
  private final Ledger ledger = new Ledger();
  private final Plans plans = new Plans(incidents);
  private final Projection projection = new Projection(incidents, runs, changes, directory);

  private final Clerk clerk = new Clerk(documents, directory);
  private final Covering covering = new Covering(documents, directory, clerk);
  private final Codes codes = new Codes();
  private final Proving proving = new Proving(documents, directory, codes);
  private final Noticing noticing = new Noticing(directory, covering.requests());
  private final Rings rings = new Rings();
  private final Escalation escalation = new Escalation(directory, pages, rings);
  private final Reactions reactions = new Reactions(runs, escalation, new Answering(runs, pages));
  private final Triggers triggers = new Triggers(incidents, directory, reactions);
  private final Gate gate = new Gate(directory, triggers);
  private final Heartbeats heartbeats = new Heartbeats();
  private final Listening listening = new Listening(heartbeats, directory, triggers);
  private final PulseRows pulses = new PulseRows(heartbeats);
  private final Windows windows = new Windows();
  private final Downtimes downtimes = new Downtimes();
  private final QuietStates quiet = new QuietStates();
  private final Hush hush =
      new Hush(quiet, new Troubles(monitors, directory), downtimes, triggers, plans);
  private final Pipes pipes = new Pipes(hush.pipes(), directory, triggers);
  private final HushRows hushed = new HushRows(quiet, incidents, directory);
  private final StillFiring still = new StillFiring(incidents, monitors, hush);
  private final AfterMaintenance afterMaintenance =
      new AfterMaintenance(still, downtimes, directory);
  private final AfterDowntime afterDowntime = new AfterDowntime(still, downtimes, directory);
  private final Watch watch = new Watch(monitors, directory, triggers, downtimes, hush);
  private final Actions actions = new Actions(incidents, directory, reactions, reviews);
  private final LinkAnswers links =
      new LinkAnswers(new LinkStandings(pages, runs, spells), pages, incidents, directory, actions);
  private final Clockwork clockwork =
      new Clockwork(incidents, runs, directory, escalation, reactions);
  private final Reviewing reviewing = new Reviewing(incidents, reviews);
  private final Outbox outbox = new Outbox(directory, runs, pages, traffic, escalation);
  private final Deliveries deliveries = new Deliveries(incidents, pages, directory);

  /// When the last fact was written.
  private Instant known = Instant.MAX;

  /// The line of the ledger that the last fact about a page made.
  private Optional<LedgerEntry> line = Optional.empty();

  @Override
  public Decision<Fact, Answer> decide(Input input, Instant now) {
    Decision<Fact, Answer> decision = decided(input, now);
    return ledger
        .seal(decision.facts(), now)
        .map(s -> {
          List<Fact> facts = new ArrayList<>(decision.facts());
          facts.add(s);
          return new Decision<>(facts, decision.answer());
        })
        .orElse(decision);
  }

  private Decision<Fact, Answer> decided(Input input, Instant now) {
    return switch (input) {
      case Input.Trigger t -> gate.trigger(t, now);
      case Input.RetellAlert r -> gate.retell(r);
      case Input.AcknowledgeAlert a -> gate.acknowledge(a);
      case Input.ResolveAlert r -> gate.resolve(r);
      case Input.Judged j -> watch.judged(j, now);
      case Input.Act a -> actions.act(a, now);
      case Input.LookAtLink l -> links.look(l);
      case Input.FollowLink f -> links.follow(f, now);
      case Input.RenewLink r -> links.renew(r, now);
      case Input.AnswerFromNumber a -> links.answer(a, now);
      case Input.ReviewDrafted r -> reviewing.drafted(r);
      case Input.EditReview e -> reviewing.edited(e, now);
      case Input.Save s -> clerk.save(s);
      case Input.Remove r -> gate.keeps(r).orElseGet(() -> clerk.remove(r));
      case Input.Star s -> stars.starred(s);
      case Input.Cover c -> covering.decide(c, now);
      case Input.Prove p -> proving.prove(p, now);
      case Input.RecordChange c ->
          new Decision<>(
              List.of(new ChangeFact.Recorded(c.change())), Answer.accepted(c.change().id()));
      case Input.CheckIn c -> listening.checkedIn(c, now);
      case Input.PipeSeen p -> pipes.seen(p, now);
      case Input.HouseOpened o ->
          new Decision<>(
              known.isBefore(now) ? listening.opened(known, now) : List.of(),
              Answer.accepted("house"));
      case Input.ReportNotice r -> noticing.told(r, now);
      case Input.TellBroken b -> noticing.broken(b, now);
      case Input.ClaimPages c -> claim(c, now);
      case Input.ReportPage r ->
          new Decision<>(
              List.copyOf(outbox.report(r.page(), r.attempt(), r.outcome(), now)),
              Answer.accepted(r.page()));
      case Input.Wake w -> new Decision<>(woken(w.key(), now), Answer.accepted(w.key().id()));
    };
  }

  private List<Fact> woken(WakeKey key, Instant now) {
    return switch (key.what()) {
      case MAINTENANCE -> afterMaintenance.over(new ServiceId(key.id()), now);
      case DOWNTIME -> afterDowntime.over(new DowntimeId(key.id()), now);
      case HELD -> gate.over(key.id(), now);
      case QUIET -> hush.heldIsDue(key.id(), now);
      case AGAIN -> hush.againIsDue(key.id(), now);
      case HEARTBEAT -> listening.late(key.id(), now);
      case COVER -> covering.over(key.id(), now);
      case NOTICE, EDITED, WORDS -> noticing.woken(key, now);
      case INCIDENT, ESCALATION, PAGE -> clockwork.wake(key, now);
    };
  }

  private Decision<Fact, Answer> claim(Input.ClaimPages c, Instant now) {
    List<PagingFact> facts = outbox.claim(now, c.limit());
    return new Decision<>(List.copyOf(facts), new Answer.Claimed(deliveries.of(facts)));
  }

  @Override
  public void apply(Fact fact, Instant at) {
    known = at;
    switch (fact) {
      case DocumentFact d -> saved(d, at);
      case ChangeFact c -> changes.apply(c);
      case MonitorFact m -> {
        monitors.apply(m, at);
        hush.apply(m, at);
      }
      case IncidentFact i -> {
        incidents.apply(i, at);
        spells.apply(i, at);
        hush.apply(i, at);
        plans.plan(incidents.find(i.incident()).orElseThrow());
      }
      case HeartbeatFact h -> heartbeats.apply(h, at).forEach(plans::plan);
      case RuleFact r -> gate.apply(r, at);
      case HoldFact h -> {
        String id = gate.apply(h, at);
        plans.plan(WakeKey.What.HELD, id, held().find(id).map(HeldAlerts.Waiting::until));
      }
      case PagingFact p -> {
        spells.apply(p, at);
        traffic.apply(p, at);
        line = ledger.apply(p, at);
        pages.apply(p, at);
        rings.apply(p);
        Optional<Run> run = runs.apply(p, at);
        // Louder or quieter changes no time, and a run that is to look again now must still do so.
        run.filter(r -> !(p instanceof PagingFact.RunUrgencyChanged)).ifPresent(plans::plan);
      }
      case LedgerFact l -> ledger.apply(l);
      case ReviewFact r -> reviews.apply(r);
      case StarFact s -> stars.apply(s);
      case ContactFact c -> codes.apply(c, at);
      case CoverFact c -> noticing.heard(c, covering.apply(c, at, plans), at);
      case DowntimeFact.Ended e ->
          plans.plan(WakeKey.What.DOWNTIME, e.downtime().value(), downtimes.apply(e));
      case NoticeFact n -> noticing.apply(n, at);
      case DowntimeFact.Held _, WhyFact _ -> {}
      case QuietFact q -> hush.apply(q, at);
      case PipeFact p -> hush.apply(p, at);
      case ServiceFact s ->
          plans.plan(WakeKey.What.MAINTENANCE, s.service().value(), windows.apply(s));
      default -> throw new IllegalStateException("no room folds " + fact.getClass());
    }
  }

  private void saved(DocumentFact d, Instant at) {
    directory.put(documents.apply(d, at));
    switch (d.of()) {
      case SERVICE -> {
        var service = new ServiceId(d.id());
        var window = windows.saved(service, directory.service(service), at);
        plans.plan(WakeKey.What.MAINTENANCE, d.id(), window);
      }
      case HEARTBEAT -> listening.saved(d.id(), plans);
      case DOWNTIME ->
          plans.plan(WakeKey.What.DOWNTIME, d.id(), downtimes.saved(document(d.of(), d.id()), at));
      case MONITOR -> hush.saved(new MonitorId(d.id()), at);
      case USER -> noticing.saved(new UserId(d.id()), at);
      case SCHEDULE -> noticing.saved(d, at);
      case TEAM, POLICY, DASHBOARD, ORCHESTRATION, VIEWS, FOREIGN -> {}
    }
    // Somebody may be on call now where nobody was: those incidents look again at once.
    if (MATTERS_TO_PAGING.contains(d.of())) {
      runs.waiting().forEach(r -> plans.looks(r, Optional.of(at)));
      runs.heldOnNoStep().stream()
          .filter(r -> escalation.finds(r, at))
          .forEach(r -> plans.looks(r, Optional.of(at)));
    }
  }

  @Override
  public List<ViewChange> project(Fact fact, Instant at, long position) {
    return switch (fact) {
      case DocumentFact d -> documented(d, at);
      case HeartbeatFact h -> pulses.rows(h, at);
      case ChangeFact c -> projection.change(c.change(), position);
      case MonitorFact m -> projection.monitor(m, at, position);
      case WhyFact.Explained e -> List.of(Projection.explained(e, at));
      case IncidentFact i -> projection.incident(i, at, position);
      case RuleFact r -> gate.rows(r, at);
      case HoldFact h -> projection.held(h, held(), at, position);
      case PagingFact p -> paging(p, at, position);
      case ReviewFact.Beside b -> projection.margin(reviews.margin(b.incident()));
      case ReviewFact r ->
          projection.review(reviews.find(r.incident()).orElseThrow(), r, at, position);
      case StarFact s -> List.of(projection.star(s, at));
      case CoverFact c -> covering.rows(c);
      case NoticeFact n -> noticing.rows(n);
      case QuietFact q -> hushed.rows(q, at, position);
      case DowntimeFact.Held h -> List.of(HushRows.row(h, at, position));
      default -> List.of();
    };
  }

  private List<ViewChange> documented(DocumentFact d, Instant at) {
    List<ViewChange> rows = new ArrayList<>(projection.document(document(d.of(), d.id())));
    if (d.of() == Kind.HEARTBEAT) {
      rows.add(pulses.row(d.id(), at));
    }
    return rows;
  }

  @Override
  public List<ViewChange> settle() {
    return projection.settle();
  }

  private List<ViewChange> paging(PagingFact p, Instant at, long position) {
    Optional<Page> about = Subject.of(p).flatMap(pages::find);
    List<ViewChange> rows = new ArrayList<>(projection.lines(p, about, at, position));
    line.ifPresent(e -> rows.add(projection.ledger(e)));
    return rows;
  }

  private Document document(Kind kind, String id) {
    return documents.find(kind, id).orElseThrow();
  }

  @Override
  public Draft encode(Fact fact, Instant at) {
    return Facts.encode(fact, at);
  }

  @Override
  public Fact decode(Entry entry) {
    return Facts.decode(entry);
  }

  @Override
  public Optional<Wake<Input>> wake(Set<Input> aside) {
    noticing.plan(plans);
    return plans.wake(aside);
  }

  public Incidents incidents() {
    return incidents;
  }

  /// Programs that are to be heard of.
  public Heartbeats heartbeats() {
    return heartbeats;
  }

  /// Alerts that are held back now.
  public HeldAlerts held() {
    return gate.held();
  }

  /// Shifts that people ask each other to take.
  public CoverRequests covers() {
    return covering.requests();
  }

  /// What people are to be told of their shifts.
  public Notices notices() {
    return noticing.notices();
  }

  public Runs runs() {
    return runs;
  }

  public Pages pages() {
    return pages;
  }

  public Traffic traffic() {
    return traffic;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Changes changes() {
    return changes;
  }

  public MonitorStates monitors() {
    return monitors;
  }

  /// What monitors keep to themselves now.
  public QuietStates quiet() {
    return quiet;
  }

  public Reviews reviews() {
    return reviews;
  }

  public Directory directory() {
    return directory;
  }
}
