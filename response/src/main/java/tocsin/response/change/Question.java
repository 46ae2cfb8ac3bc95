package tocsin.response.change;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.response.service.Service;
import tocsin.response.words.ServiceId;

/// What is asked of the ranking: which change before this instant made this service fail?
///
/// @param dependsOn what each service calls directly
public record Question(
    ServiceId failing, Instant opened, Map<ServiceId, List<ServiceId>> dependsOn) {
  public Question {
    dependsOn = Map.copyOf(dependsOn);
  }

  public static Question of(ServiceId failing, Instant opened, List<Service> services) {
    return new Question(
        failing,
        opened,
        services.stream()
            .collect(Collectors.toMap(Service::id, Service::dependsOn, (a, b) -> b, HashMap::new)));
  }

  /// Everything that `from` calls, directly or through others.
  Set<ServiceId> reachedFrom(ServiceId from) {
    Function<ServiceId, List<ServiceId>> calls = s -> dependsOn.getOrDefault(s, List.of());
    var seen = new HashSet<ServiceId>();
    var waiting = new ArrayDeque<>(calls.apply(from));
    while (!waiting.isEmpty()) {
      ServiceId next = waiting.removeFirst();
      if (seen.add(next)) {
        waiting.addAll(calls.apply(next));
      }
    }
    return seen;
  }
}
