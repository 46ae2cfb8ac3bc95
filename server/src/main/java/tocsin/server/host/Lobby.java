package tocsin.server.host;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tocsin.ground.loop.LoopFullException;
import tocsin.response.desk.Input;
import tocsin.response.reception.Doorway;
import tocsin.response.words.ServiceId;

/// Leads what the doors for alerts decoded to the desk and waits until it is committed.
final class Lobby implements Doorway {
  private final ResponseWing response;
  private final Function<String, Optional<String>> services;

  /// @param services the service of an integration key
  Lobby(ResponseWing response, Function<String, Optional<String>> services) {
    this.response = response;
    this.services = services;
  }

  @Override
  public Optional<ServiceId> serviceOf(String key) {
    return services.apply(key).map(ServiceId::new);
  }

  @Override
  public boolean take(List<Input> inputs) {
    try {
      for (var answer : inputs.stream().map(response::submit).toList()) {
        Futures.get(answer);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (LoopFullException e) {
      return false;
    }
  }
}
