package tocsin.edge.pagerduty;

import java.util.Map;
import java.util.Optional;
import tocsin.response.words.Actor;

/// Who did something, in PagerDuty's two ways: people are agents, programs are clients. Pure.
final class WebhookActor {
  private WebhookActor() {}

  static Optional<Map<String, Object>> agent(Actor by) {
    return by instanceof Actor.Person(var user)
        ? Optional.of(RestForms.reference(user.value(), "user_reference", user.value()))
        : Optional.empty();
  }

  static Optional<Map<String, Object>> client(Actor by) {
    return by instanceof Actor.Person ? Optional.empty() : Optional.of(Map.of("name", by.label()));
  }
}
