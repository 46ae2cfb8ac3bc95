package tocsin.edge.datadog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.ground.json.Json;
import tocsin.metrics.datadog.language.Formula.Term;
import tocsin.metrics.datadog.language.MonitorQuery;
import tocsin.metrics.datadog.language.MonitorQuery.OfMetric;
import tocsin.metrics.datadog.language.Scope;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;

/// Which service a monitor is for: the one that a tag `service:NAME` names, else the one in its
/// scope, else `datadog`, which is made with the first escalation policy when it is asked for
/// first.
record ServiceChoice(Office office) {
  private static final String USUAL = "datadog";
  private static final String TAG = "service:";

  /// @throws BadRequestException if there is no team that could own the usual one
  String of(MonitorText text, MonitorQuery query, Desk desk) {
    return Stream.concat(named(text.tags()), inScope(query))
        .filter(name -> office.present(Kind.SERVICE, name).isPresent())
        .findFirst()
        .orElseGet(() -> usual(desk));
  }

  private static Stream<String> inScope(MonitorQuery query) {
    return switch (query) {
      case OfMetric m when m.formula() instanceof Term term -> services(term.scope());
      case MonitorQuery.Check c -> named(c.over());
      default -> Stream.empty();
    };
  }

  private static Stream<String> named(List<String> tags) {
    return tags.stream().filter(t -> t.startsWith(TAG)).map(t -> t.substring(TAG.length()));
  }

  private static Stream<String> services(Scope scope) {
    return switch (scope) {
      case Scope.Tag(String key, String value) when key.equals("service") -> Stream.of(value);
      case Scope.And(List<Scope> parts) -> parts.stream().flatMap(ServiceChoice::services);
      default -> Stream.empty();
    };
  }

  private String usual(Desk desk) {
    if (office.present(Kind.SERVICE, USUAL).isEmpty()) {
      Document team =
          office.documents(Kind.TEAM).stream()
              .findFirst()
              .orElseThrow(() ->
                  new BadRequestException(
                      "there is no team whose monitor this could be (expected: a team under"
                          + " Settings, or a tag service:NAME of a service)"));
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("id", USUAL);
      body.put("name", "Monitors of Datadog");
      body.put("team", team.id());
      Optional<Document> policy = office.documents(Kind.POLICY).stream().findFirst();
      policy.ifPresent(p -> body.put("policy", p.id()));
      int seen = office.document(Kind.SERVICE, USUAL).map(Document::revision).orElse(0);
      desk.save(Kind.SERVICE, USUAL, seen, Json.write(body));
    }
    return USUAL;
  }
}
