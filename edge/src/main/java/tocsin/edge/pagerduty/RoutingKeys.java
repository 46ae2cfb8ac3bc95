package tocsin.edge.pagerduty;

import java.util.Optional;
import tocsin.response.words.ServiceId;

/// Knows which service a routing key belongs to.
@FunctionalInterface
public interface RoutingKeys {
  Optional<ServiceId> serviceOf(String key);
}
