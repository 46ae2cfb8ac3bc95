package tocsin.edge.grafanaoncall;

import java.util.Map;
import tocsin.response.document.Kind;
import tocsin.response.moving.Export;
import tocsin.response.moving.Forms;
import tocsin.response.moving.HereIds;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.people.Team;
import tocsin.response.service.Service;

/// Integrations as services: what sends alerts there has a key here. The default route says which
/// policy.
final class OnCallServices {
  private static final String NOBODYS = "imported-grafana-oncall";

  private final Packing packing;

  OnCallServices(Packing packing) {
    this.packing = packing;
  }

  void read(Export export) {
    export.each("integrations").forEach(this::service);
    for (Part route : export.each("routes")) {
      if (!route.flag("is_the_last_route") && !route.text("routing_regex").isEmpty()) {
        packing.left(
            route,
            route.text("integration_id"),
            "route '" + route.text("routing_regex") + "'",
            "make a service with its policy and send those alerts with its key");
      }
    }
  }

  private void service(Part integration) {
    String name = integration.text("name");
    Map<String, Object> body = Forms.named(HereIds.of(integration.text("id")), name);
    body.put("team", team(integration));
    body.put("grouping", "key");
    String policy = HereIds.of(integration.in("default_route").text("escalation_chain_id"));
    if (packing.has(Kind.POLICY, policy)) {
      body.put("policy", policy);
      packing.attention(
          integration,
          name,
          "its address is Grafana OnCall's own",
          "make a key on the service's page and give it to the sender");
    } else {
      packing.attention(
          integration,
          name,
          "has no policy: its default route names no chain that came over",
          "give it a policy, or nobody is paged");
    }
    packing.add(integration, Kind.SERVICE, body, Service::parse);
  }

  private String team(Part integration) {
    String team = HereIds.of(integration.text("team_id"));
    if (packing.has(Kind.TEAM, team)) {
      return team;
    }
    if (!packing.has(Kind.TEAM, NOBODYS)) {
      Map<String, Object> body = Forms.named(NOBODYS, "Imported from Grafana OnCall");
      packing.add(integration, Kind.TEAM, body, Team::parse);
    }
    return NOBODYS;
  }
}
