package tocsin.server.respond;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.metrics.function.QueryEngine;
import tocsin.response.incident.Incident;
import tocsin.response.service.Service;

/// What an incident does, in sentences: to people where that can be computed, else the value that
/// fired beside its limit, else the words of whoever sent the alert.
///
/// @param lead the first sentence, which stands out
/// @param rest what follows
public record Effect(String lead, String rest) {
  static Effect of(Incident i, Optional<Service> service, Optional<Seen> seen, Now now) {
    List<String> all = new ArrayList<>();
    service.ifPresent(s -> all.addAll(new Harm(now.engine()).of(i, s, now.at())));
    seen.flatMap(s -> s.monitor().message()).ifPresent(all::add);
    seen.flatMap(Seen::value).ifPresent(all::add);
    if (all.isEmpty()) {
      i.alerts().stream()
          .map(a -> a.summary())
          .filter(s -> !s.equals(i.title()))
          .findFirst()
          .ifPresent(all::add);
    }
    return all.isEmpty()
        ? new Effect("", "")
        : new Effect(all.getFirst(), String.join(" ", all.subList(1, all.size())));
  }

  /// Four digits that count, and none that do not.
  public static String number(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString()
        : "nothing";
  }

  /// The moment, and what can be asked about samples.
  record Now(Instant at, QueryEngine engine) {}
}
