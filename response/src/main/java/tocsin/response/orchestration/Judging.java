package tocsin.response.orchestration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tocsin.response.orchestration.Actions.End;
import tocsin.response.orchestration.Judgement.RuleLook;

/// Judges one event: the global list first, then the list of the service that it goes to. The same
/// answers live and for the test button. Pure.
public final class Judging {
  private final Looking looking;
  private final Doing doing;
  private final List<RuleLook> looks = new ArrayList<>();

  private Judging(Event event, Instant now) {
    this.doing = new Doing(event);
    this.looking = new Looking(doing, now);
  }

  /// @param lists the rules by their id
  public static Judgement of(
      Function<String, Optional<Orchestration>> lists, Event event, Instant now) {
    var judging = new Judging(event, now);
    Optional<Outcome> ended = judging.passes(lists.apply(Orchestration.GLOBAL));
    if (ended.isEmpty()) {
      String service = judging.doing.event().service().value();
      // A service that is called as the global list has no list of its own.
      ended =
          service.equals(Orchestration.GLOBAL)
              ? Optional.empty()
              : judging.passes(lists.apply(service));
    }
    return new Judgement(ended.orElseGet(judging.doing::goesOn), judging.looks);
  }

  private Optional<Outcome> passes(Optional<Orchestration> list) {
    for (Rule rule : list.map(Orchestration::rules).orElse(List.of())) {
      String id = list.map(Orchestration::id).orElse("");
      boolean matched = looks(id, rule);
      Optional<End> end = matched ? rule.then().end() : Optional.empty();
      if (end.isPresent()) {
        return Optional.of(ended(end.get(), id + "/" + rule.name()));
      }
      if (matched && rule.stop()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean looks(String list, Rule rule) {
    List<String> did = new ArrayList<>();
    boolean matched = false;
    try {
      matched = looking.holds(rule.when());
      if (matched) {
        doing.act(rule, looking, did);
      }
    } catch (Regexes.TooCostly e) {
      did.add(String.valueOf(e.getMessage()));
    }
    looks.add(new RuleLook(list, rule.name(), matched, did));
    return matched;
  }

  private Outcome ended(End end, String rule) {
    return switch (end) {
      case SUPPRESS -> new Outcome.Suppressed(doing.event(), rule);
      case DROP -> new Outcome.Dropped(doing.event(), rule);
    };
  }
}
