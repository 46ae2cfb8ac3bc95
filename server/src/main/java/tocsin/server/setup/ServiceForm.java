package tocsin.server.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.service.Service;
import tocsin.server.page.Form;
import tocsin.server.page.MadeId;

/// A service as it stands in its form. What the form has no field for stays as it was.
public record ServiceForm(Map<String, String> values) {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "team",
          "policy",
          "urgency",
          "grouping",
          "ackTimeout",
          "autoResolve",
          "tier",
          "runbook");
  private static final String DEPENDS = "on.";

  public ServiceForm {
    values = Map.copyOf(values);
  }

  static ServiceForm of(Form form) {
    return new ServiceForm(form.all());
  }

  static ServiceForm of(Service s) {
    Map<String, String> all = new TreeMap<>();
    all.put("id", s.id().value());
    all.put("name", s.name());
    all.put("team", s.team().value());
    s.policy().ifPresent(p -> all.put("policy", p.value()));
    all.put("urgency", s.urgency().name().toLowerCase(Locale.ROOT));
    all.put("grouping", s.grouping().name().toLowerCase(Locale.ROOT));
    s.ackTimeout().ifPresent(d -> all.put("ackTimeout", d.toMinutes() + "m"));
    s.autoResolve().ifPresent(d -> all.put("autoResolve", d.toMinutes() + "m"));
    all.put("tier", Integer.toString(s.tier()));
    s.runbook().ifPresent(r -> all.put("runbook", r));
    s.holdBack().ifPresent(h -> all.putAll(HoldFields.of(h)));
    s.groupBy().ifPresent(g -> all.putAll(GroupFields.of(g)));
    s.dependsOn().forEach(o -> all.put(DEPENDS + o, "on"));
    return new ServiceForm(all);
  }

  public String get(String name) {
    return values.getOrDefault(name, "").strip();
  }

  public boolean dependsOn(String service) {
    return values.containsKey(DEPENDS + service);
  }

  /// The name as an id, where none was given.
  String id() {
    return MadeId.of(get("id"), get("name"));
  }

  String json(Optional<Document> before) {
    Map<String, Object> d = new LinkedHashMap<>();
    before
        .map(b -> Json.read(b.body(), Service.class))
        .ifPresent(s -> {
          s.business().ifPresent(b -> d.put("business", b));
          s.supportHours().ifPresent(h -> d.put("supportHours", h));
          d.put("maintenance", s.maintenance());
        });
    FIELDS.forEach(name -> {
      if (!get(name).isEmpty()) {
        d.put(name, get(name));
      }
    });
    HoldFields.json(this, before).ifPresent(h -> d.put("holdBack", h));
    GroupFields.json(this).ifPresent(g -> d.put("groupBy", g));
    d.put("id", id());
    d.put(
        "dependsOn",
        values.keySet().stream()
            .filter(k -> k.startsWith(DEPENDS))
            .map(k -> k.substring(DEPENDS.length()))
            .sorted()
            .toList());
    return Json.write(d);
  }
}
