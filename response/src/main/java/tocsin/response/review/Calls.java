package tocsin.response.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.words.Actor;
import tocsin.response.words.PageId;
import tocsin.response.words.RunId;
import tocsin.response.words.UserId;

/// Who was called when, on which channels, and after how long they answered.
record Calls(List<Call> all) {

  /// One person told by one step of one run.
  ///
  /// @param pulledIn called for help from inside the incident
  /// @param answered when this person acknowledged; empty when they did not
  /// @param passedOn when the next step took over instead
  record Call(
      UserId user,
      int step,
      boolean pulledIn,
      Instant since,
      List<String> channels,
      Optional<Instant> answered,
      Optional<Instant> passedOn) {
    Optional<Duration> answerTime() {
      return answered.map(at -> Duration.between(since, at));
    }
  }

  static Calls read(CaseFile file) {
    return new Reader(file).read();
  }

  Optional<Call> first() {
    return all.stream().filter(c -> !c.pulledIn()).findFirst();
  }

  /// The call that this person answered, or the last one they got.
  Optional<Call> of(UserId user) {
    return all.stream()
        .filter(c -> c.user().equals(user))
        .reduce((a, b) -> a.answered().isPresent() ? a : b);
  }

  private static final class Reader {
    private final CaseFile file;
    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final Map<RunId, Boolean> helps = new HashMap<>();
    private final Map<PageId, String> callOfPage = new HashMap<>();
    private final Map<String, TreeSet<String>> channels = new HashMap<>();

    private Reader(CaseFile file) {
      this.file = file;
    }

    private Calls read() {
      for (Occurrence o : file.facts()) {
        switch (o.fact()) {
          case PagingFact f when f.incident().equals(file.incident().id()) -> paging(f, o.at());
          case IncidentFact.Acknowledged a when a.incident().equals(file.incident().id()) ->
              answered(a.by(), o.at());
          default -> {}
        }
      }
      return new Calls(calls.entrySet().stream().map(this::withChannels).toList());
    }

    private Call withChannels(Map.Entry<String, Call> e) {
      Call c = e.getValue();
      List<String> used = List.copyOf(channels.getOrDefault(e.getKey(), new TreeSet<>()));
      return new Call(
          c.user(), c.step(), c.pulledIn(), c.since(), used, c.answered(), c.passedOn());
    }

    private void paging(PagingFact fact, Instant at) {
      switch (fact) {
        case PagingFact.RunStarted r -> helps.put(r.run(), !isOwn(r.source()));
        case PagingFact.LevelEntered l -> entered(l, at);
        case PagingFact.PageDue p ->
            callOfPage.put(p.page(), lastKey(p.run(), p.user(), p.contact().channel()));
        case PagingFact.PageHandedOver h -> {}
        case PagingFact.PageAnswered a ->
            Optional.ofNullable(callOfPage.get(a.page()))
                .ifPresent(key -> calls.computeIfPresent(key, (k, c) -> answer(c, at)));
        case PagingFact.PageHeld h -> {}
        case PagingFact.PageAccepted a -> {}
        case PagingFact.PageUnconfirmed u -> {}
        case PagingFact.PageSeen s -> {}
        case PagingFact.PageLinkRenewed l -> {}
        case PagingFact.PageDelivered d -> {}
        case PagingFact.PageDelayed d -> {}
        case PagingFact.PageFailed f -> {}
        case PagingFact.PageCancelled c -> {}
        case PagingFact.RunStopped s -> {}
        case PagingFact.Exhausted e -> {}
        case PagingFact.NobodyOnCall n -> {}
        case PagingFact.RingTurned t -> {}
        case PagingFact.RunUrgencyChanged u -> {}
        case PagingFact.Unreachable u -> {}
      }
    }

    private static boolean isOwn(Run.Source source) {
      return source.isOwn();
    }

    private void entered(PagingFact.LevelEntered l, Instant at) {
      String run = l.run().value() + "/";
      for (String key : new ArrayList<>(calls.keySet())) {
        if (key.startsWith(run)) {
          calls.computeIfPresent(key, (k, c) -> passOn(c, at));
        }
      }
      for (Assignment a : l.assigned()) {
        calls.put(
            run + l.round() + "/" + l.level() + "/" + a.user().value(),
            new Call(
                a.user(),
                l.level(),
                helps.getOrDefault(l.run(), false),
                at,
                List.of(),
                Optional.empty(),
                Optional.empty()));
      }
    }

    private String lastKey(RunId run, UserId user, String channel) {
      String found = "";
      for (String key : calls.keySet()) {
        if (key.startsWith(run.value() + "/") && key.endsWith("/" + user.value())) {
          found = key;
        }
      }
      channels.computeIfAbsent(found, k -> new TreeSet<>()).add(channel);
      return found;
    }

    private void answered(Actor by, Instant at) {
      if (by instanceof Actor.Person(UserId user)) {
        for (String key : new ArrayList<>(calls.keySet())) {
          if (key.endsWith("/" + user.value())) {
            calls.computeIfPresent(key, (k, c) -> answer(c, at));
          }
        }
      }
    }

    private static Call answer(Call c, Instant at) {
      return c.answered().isPresent() || c.passedOn().isPresent()
          ? c
          : new Call(
              c.user(),
              c.step(),
              c.pulledIn(),
              c.since(),
              c.channels(),
              Optional.of(at),
              Optional.empty());
    }

    private static Call passOn(Call c, Instant at) {
      return c.answered().isPresent() || c.passedOn().isPresent()
          ? c
          : new Call(
              c.user(),
              c.step(),
              c.pulledIn(),
              c.since(),
              c.channels(),
              Optional.empty(),
              Optional.of(at));
    }
  }
}
