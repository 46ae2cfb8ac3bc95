package tocsin.response.service;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.ground.time.Spans;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.TeamId;

/// The JSON of a service, read with all its faults at once.
final class ServiceText {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_TARGET = 2_000;
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration USUAL_BASELINE = Duration.ofHours(1);

  private ServiceText() {}

  static Service read(String json) {
    Fields f = Fields.of(json);
    var id = f.required("id", ServiceId::new);
    var team = f.required("team", TeamId::new);
    Grouping grouping = f.choice("grouping", Grouping.class).orElse(Grouping.SERVICE);
    var service =
        new Service(
            id.orElse(new ServiceId("faulty")),
            f.optional("name", t -> atMost(t, LONGEST_NAME))
                .orElse(id.map(ServiceId::value).orElse("")),
            team.orElse(new TeamId("faulty")),
            f.optional("policy", PolicyId::new),
            f.list("dependsOn", ServiceId::new),
            f.choice("urgency", UrgencyRule.class).orElse(UrgencyRule.HIGH),
            grouping,
            f.optional("ackTimeout", ServiceText::span),
            f.optional("autoResolve", ServiceText::span),
            f.number("tier", 1, 5).orElse(3.0).intValue(),
            f.optional("runbook", t -> atMost(t, LONGEST_TEXT)),
            f.object("business").map(ServiceText::business),
            f.object("supportHours").map(HoursText::hours),
            HoursText.maintenance(f),
            GroupText.rule(f, grouping),
            HoldText.rule(f),
            f.flag("pipe"));
    if (service.dependsOn().contains(service.id())) {
      f.fault("dependsOn", "'" + service.id() + "' (expected: other services than itself)");
    }
    f.check("service");
    return service;
  }

  private static Business business(Fields f) {
    var revenue = f.number("revenuePerOrder", 0, 1e9);
    return new Business(
        f.optional("failed", ServiceText::target),
        f.optional("requests", ServiceText::target),
        f.optional("orders", ServiceText::target),
        f.optional("sessions", ServiceText::target),
        revenue,
        f.optional("currency", ServiceText::currency).orElse("EUR"),
        f.optional("baseline", ServiceText::span).orElse(USUAL_BASELINE),
        f.object("objective").flatMap(ServiceText::objective));
  }

  private static Optional<Objective> objective(Fields f) {
    var share = f.number("objective", 0, 0.999999999);
    var window = f.optional("window", ServiceText::span);
    var expected = f.number("expectedRequests", 1, 1e18);
    if (share.isEmpty() || expected.isEmpty()) {
      f.fault("", "objective and expectedRequests (expected: both)");
      return Optional.empty();
    }
    return Optional.of(
        new Objective(share.get(), window.orElse(Duration.ofDays(30)), expected.get()));
  }

  private static Duration span(String text) {
    Duration span = Spans.parse(text);
    if (span.compareTo(SHORTEST) < 0 || span.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("'" + text + "' (expected: from 10s to 30d)");
    }
    return span;
  }

  private static String target(String text) {
    return atMost(text, LONGEST_TARGET);
  }

  private static String currency(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    if (!code.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("'" + text + "' (expected: three letters, such as EUR)");
    }
    return code;
  }

  private static String atMost(String text, int length) {
    if (text.length() > length) {
      throw new IllegalArgumentException(
          text.length() + " characters (expected: at most " + length + ")");
    }
    return text.strip();
  }
}
