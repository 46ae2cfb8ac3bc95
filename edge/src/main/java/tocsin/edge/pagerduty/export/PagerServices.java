package tocsin.edge.pagerduty.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.response.document.Kind;
import tocsin.response.moving.Export;
import tocsin.response.moving.Forms;
import tocsin.response.moving.HereIds;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.service.Service;
import tools.jackson.databind.node.MissingNode;

/// Services. Keys of integrations are PagerDuty's own and do not come over.
final class PagerServices {
  private static final Part NOTHING = new Part("", MissingNode.getInstance());

  private final Packing packing;
  private final PagerTeams teams;
  private final Export export;
  private final Map<String, Part> policies = new LinkedHashMap<>();

  PagerServices(Packing packing, PagerTeams teams, Export export) {
    this.packing = packing;
    this.teams = teams;
    this.export = export;
    export.each("policies").forEach(p -> policies.put(p.text("id"), p));
  }

  void read(Instant now) {
    export.each("services").forEach(s -> service(s, now));
  }

  private void service(Part service, Instant now) {
    String theirs = service.text("id");
    Map<String, Object> body = Forms.named(HereIds.of(theirs), service.text("name"));
    String policy = service.in("escalation_policy").text("id");
    body.put("team", teams.of(service, policies.getOrDefault(policy, NOTHING)));
    if (packing.has(Kind.POLICY, HereIds.of(policy))) {
      body.put("policy", HereIds.of(policy));
    } else {
      packing.attention(
          service,
          service.text("name"),
          "has no policy: '" + policy + "' did not come over",
          "give it a policy, or nobody is paged");
    }
    seconds(body, "ackTimeout", service, "acknowledgement_timeout");
    seconds(body, "autoResolve", service, "auto_resolve_timeout");
    new PagerUrgency(packing, service).into(body);
    new PagerGrouping(packing, service).into(body);
    body.put("maintenance", maintenance(theirs, now));
    body.put("dependsOn", dependencies(theirs));
    packing.add(service, Kind.SERVICE, body, Service::parse);
    remarks(service);
  }

  private static void seconds(Map<String, Object> body, String name, Part from, String field) {
    from.number(field).filter(s -> s > 0).ifPresent(s -> body.put(name, s + "s"));
  }

  private List<Map<String, String>> maintenance(String service, Instant now) {
    List<Map<String, String>> windows = new ArrayList<>();
    for (Part window : export.each("maintenance")) {
      boolean ours = window.list("services").stream().anyMatch(s -> s.text("id").equals(service));
      var from = window.moment("start_time", java.time.ZoneOffset.UTC);
      var until = window.moment("end_time", java.time.ZoneOffset.UTC);
      if (ours && from.isPresent() && until.filter(now::isBefore).isPresent()) {
        windows.add(Map.of("from", from.get().toString(), "until", until.get().toString()));
      }
    }
    return windows;
  }

  private List<String> dependencies(String service) {
    return export.of("relationships").stream()
        .filter(r -> r.in("dependent_service").text("id").equals(service))
        .map(r -> r.in("supporting_service"))
        .filter(s -> !s.text("type").startsWith("business") && !s.text("id").equals(service))
        .map(s -> HereIds.of(s.text("id")))
        .distinct()
        .toList();
  }

  private void remarks(Part service) {
    String name = service.text("name");
    if (service.text("status").equals("disabled")) {
      packing.attention(service, name, "is disabled there", "here its alerts open incidents");
    }
    int integrations = service.list("integrations").size();
    if (integrations > 0) {
      packing.attention(
          service,
          name,
          integrations + " integrations have keys of PagerDuty's own",
          "make a key on the service's page and give it to each sender");
    }
  }
}
