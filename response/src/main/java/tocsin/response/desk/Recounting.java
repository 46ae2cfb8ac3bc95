package tocsin.response.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.response.downtime.DowntimeFact;
import tocsin.response.incident.HoldFact;
import tocsin.response.incident.IncidentFact;
import tocsin.response.message.Transition;
import tocsin.response.monitor.Explanation;
import tocsin.response.monitor.Explanation.Size;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.monitor.MonitorStates;
import tocsin.response.monitor.Progress.Alarm;
import tocsin.response.monitor.Route;
import tocsin.response.paging.PagingFact;
import tocsin.response.quiet.Dependence;
import tocsin.response.quiet.QuietFact;
import tocsin.response.why.Why.Step;
import tocsin.response.why.WhyFact;
import tocsin.response.words.Fact;
import tocsin.response.words.MonitorId;

/// Writes down beside a change of an alert what was looked at when it was decided what follows.
/// Pure on the folded state; it decides nothing.
record Recounting(MonitorStates states, Directory directory, Downtimes downtimes) {
  private static final int PAGES_NAMED = 5;

  /// @param followed what was decided for this change
  WhyFact.Explained of(
      Monitor m, MonitorFact fact, Explanation seen, List<Fact> followed, Transition inputs) {
    List<Step> steps = new ArrayList<>();
    if (isNews(fact) && m.route() == Route.PAGE) {
      steps.add(downtime(followed));
      steps.add(quiet(m, followed));
    }
    steps.add(route(m));
    steps.add(followed(fact, followed));
    if (seen.size() == Size.FULL) {
      steps.add(new Step("What did the message have?", words(inputs), false));
    }
    return new WhyFact.Explained(
        m.id(),
        fact.key(),
        inputs.to().words(),
        seen,
        steps.stream()
            .map(s -> new Step(s.asked(), seen.size().text(s.found()), s.decided()))
            .toList());
  }

  /// Whether it is new trouble that somebody is told of.
  private static boolean isNews(MonitorFact fact) {
    return switch (fact) {
      case MonitorFact.Fired f -> f.level() != Level.WARN;
      case MonitorFact.FellSilent f -> true;
      case MonitorFact.Eased e -> false;
      case MonitorFact.Recovered r -> false;
      case MonitorFact.EvaluationFailed e -> false;
      case MonitorFact.EvaluationWorks w -> false;
    };
  }

  private Step downtime(List<Fact> followed) {
    String asked = "Did a downtime cover it?";
    int all = downtimes.holding().downtimes().size();
    return first(followed, DowntimeFact.Held.class)
        .map(h -> new Step(asked, h.because(), true))
        .orElseGet(() ->
            new Step(
                asked,
                all == 0 ? "there was none" : "none of the " + all + " that there were",
                false));
  }

  private Step quiet(Monitor m, List<Fact> followed) {
    String asked = "Did anything else keep it quiet?";
    Set<MonitorId> parents = new TreeSet<>();
    m.restraint().dependsOn().map(Dependence::monitors).ifPresent(parents::addAll);
    String depends =
        parents.isEmpty()
            ? "it depends on no monitor"
            : "it depends on "
                + parents.stream()
                    .map(p -> p + " (" + states.firing(p).map(Alarm::level).orElse(Level.OK) + ")")
                    .collect(Collectors.joining(", "));
    return first(followed, QuietFact.Held.class)
        .map(h -> new Step(asked, h.hold().because() + "; " + depends, true))
        .orElseGet(() -> new Step(asked, "nothing; " + depends, false));
  }

  private Step route(Monitor m) {
    String asked = "Where does it tell?";
    String policy =
        directory
            .service(m.service())
            .map(s -> s.policy().map(p -> "policy " + p).orElse("no escalation policy"))
            .orElse("a service that is not there");
    return m.route() == Route.CHAT
        ? new Step(asked, "it writes to a room and pages nobody", false)
        : new Step(asked, "service " + m.service() + ", " + policy + ", at " + m.severity(), false);
  }

  private static Step followed(MonitorFact fact, List<Fact> followed) {
    List<String> said = new ArrayList<>();
    followed.forEach(f -> said(f).ifPresent(said::add));
    long pages = followed.stream().filter(PagingFact.PageDue.class::isInstance).count();
    followed.stream()
        .flatMap(f -> f instanceof PagingFact.PageDue p ? Stream.of(p) : Stream.empty())
        .limit(PAGES_NAMED)
        .forEach(
            p -> said.add(p.user() + " is paged by " + p.contact().channel() + ": " + p.because()));
    if (pages > PAGES_NAMED) {
      said.add("and " + (pages - PAGES_NAMED) + " more pages");
    }
    boolean warns = fact instanceof MonitorFact.Fired f && f.level() == Level.WARN;
    String nothing = warns ? "nothing: a warning wakes nobody" : "nothing at that moment";
    return new Step("What followed?", said.isEmpty() ? nothing : String.join("; ", said), false);
  }

  private static Optional<String> said(Fact fact) {
    return switch (fact) {
      case IncidentFact.Opened o -> Optional.of(o.incident() + " was opened");
      case IncidentFact.AlertJoined j -> Optional.of("it joined " + j.incident());
      case IncidentFact.AlertRepeated r -> Optional.of(r.incident() + " has this alert already");
      case IncidentFact.AlertClosed c -> Optional.of("the alert in " + c.incident() + " is over");
      case IncidentFact.Resolved r -> Optional.of(r.incident() + " is resolved");
      case PagingFact.LevelEntered l -> Optional.of("level " + l.level() + ": " + l.because());
      case PagingFact.NobodyOnCall n -> Optional.of("nobody was on call");
      case HoldFact.Held h -> Optional.of("its service holds it back");
      default -> Optional.empty();
    };
  }

  private static String words(Transition t) {
    String group =
        t.group().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getKey() + ":" + e.getValue())
            .collect(Collectors.joining(", "));
    return t.from().words()
        + " to "
        + t.to().words()
        + t.value().map(v -> ", value " + v).orElse("")
        + (group.isEmpty() ? "" : ", group " + group);
  }

  private static <T extends Fact> Optional<T> first(List<Fact> facts, Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
