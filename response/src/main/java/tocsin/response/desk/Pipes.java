package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.Alert;
import tocsin.response.incident.AlertText;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.NoData;
import tocsin.response.monitor.Route;
import tocsin.response.quiet.PipeFact;
import tocsin.response.quiet.PipeStates;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// Decides what follows when samples of many series stop coming at once: one page about the pipe.
/// Pure on the folded state.
final class Pipes {
  private final PipeStates states;
  private final Directory directory;
  private final Triggers triggers;

  Pipes(PipeStates states, Directory directory, Triggers triggers) {
    this.states = states;
    this.directory = directory;
    this.triggers = triggers;
  }

  Decision<Fact, Answer> seen(Input.PipeSeen seen, Instant now) {
    Optional<PipeFact> news = states.seen(seen.pipe(), now);
    List<Fact> facts = new ArrayList<>();
    news.ifPresent(fact -> {
      facts.add(fact);
      if (fact instanceof PipeFact.PipeOver) {
        facts.addAll(over(key(fact)));
      }
      service().ifPresent(s -> facts.addAll(told(s, fact, now)));
    });
    return new Decision<>(facts, Answer.accepted(seen.pipe().name()));
  }

  private static String key(PipeFact fact) {
    return "pipe/" + fact.pipe();
  }

  /// Wherever it was told: another service may answer for the pipe by now.
  private List<Fact> over(String key) {
    return triggers.incidents().open().stream()
        .filter(i -> i.alert(key).filter(Alert::isOpen).isPresent())
        .map(Incident::service)
        .distinct()
        .map(s -> new Input.ResolveAlert(s, key, new Actor.Tocsin()))
        .flatMap(r -> triggers.resolve(r).facts().stream())
        .toList();
  }

  private List<Fact> told(ServiceId service, PipeFact fact, Instant now) {
    return switch (fact) {
      case PipeFact.PipeDied d -> triggers.trigger(trigger(service, key(fact), d), now).facts();
      case PipeFact.PipeBack b -> List.of();
      case PipeFact.PipeTold t -> List.of();
      case PipeFact.PipeOver o -> List.of();
    };
  }

  private static Input.Trigger trigger(ServiceId service, String key, PipeFact.PipeDied d) {
    return new Input.Trigger(
        service,
        key,
        new AlertText(d.because(), Severity.SEV1, Map.of("pipe", d.pipe())),
        Optional.of("Samples have stopped coming"),
        new Actor.Tocsin());
  }

  /// Who is told: the service that answers for the pipe, or else that of a monitor which would have
  /// paged for the silence.
  private Optional<ServiceId> service() {
    return directory.services().stream()
        .filter(s -> s.pipe().orElse(false))
        .map(Service::id)
        .findFirst()
        .or(() ->
            directory.monitors().stream()
                .filter(m -> m.enabled() && m.route() == Route.PAGE && mindsSilence(m))
                .map(Monitor::service)
                .findFirst());
  }

  private static boolean mindsSilence(Monitor m) {
    return m.noData().choice() == NoData.Choice.ALERT
        || m.noData().choice() == NoData.Choice.NO_DATA;
  }
}
