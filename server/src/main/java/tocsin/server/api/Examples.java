package tocsin.server.api;

import tocsin.response.document.Kind;

/// A document of each kind that can be saved in this order; each stands in the description.
final class Examples {
  private Examples() {}

  static String of(Kind kind) {
    return switch (kind) {
      case USER ->
          """
          {
            "id": "ana",
            "name": "Ana Ruiz",
            "email": "ana@example.com",
            "zone": "Europe/Madrid",
            "contacts": [
              {"kind": "email", "id": "mail", "address": "ana@example.com"},
              {"kind": "webhook", "id": "hook", "address": "https://example.com/pages"}
            ],
            "rules": [
              {"urgency": "high", "delay": "0s", "contact": "mail"},
              {"urgency": "high", "delay": "2m", "contact": "hook"},
              {"urgency": "low", "delay": "0s", "contact": "mail"}
            ]
          }
          """;
      case ORCHESTRATION ->
          """
          {
            "id": "global",
            "rules": [
              {
                "name": "Tests page nobody",
                "when": {"kind": "equals", "field": "environment", "value": "test"},
                "then": {"end": "suppress"}
              },
              {
                "name": "Name the host",
                "when": {"kind": "matches", "field": "summary", "value": "^Disk"},
                "then": {
                  "extract": [{"name": "host", "field": "summary", "matches": "on ([a-z0-9]+)"}],
                  "summary": "Disk of {{host}} is full",
                  "severity": "SEV3"
                },
                "stop": true
              }
            ]
          }
          """;
      case HEARTBEAT ->
          """
          {
            "id": "backup",
            "name": "Nightly backup",
            "service": "checkout",
            "cron": "0 3 * * *",
            "zone": "Europe/Madrid",
            "grace": "30m",
            "severity": "SEV3"
          }
          """;
      case DOWNTIME ->
          """
          {
            "id": "database-moves",
            "why": "The database moves to another machine",
            "monitors": {"tags": ["service:checkout"]},
            "scope": "*",
            "from": "2026-06-06T22:00:00Z",
            "until": "2026-06-07T02:00:00Z"
          }
          """;
      case FOREIGN -> "{}";
      case VIEWS ->
          """
          {
            "id": "ana",
            "views": [{"name": "Open and severe", "query": "severity=SEV1&when=7d"}]
          }
          """;
      case TEAM -> "{\"id\": \"payments\", \"name\": \"Payments\", \"members\": [\"ana\"]}";
      case SCHEDULE ->
          """
          {
            "id": "payments-primary",
            "zone": "Europe/Madrid",
            "layers": [
              {
                "name": "weekly",
                "start": "2026-01-05T09:00",
                "turn": "7d",
                "people": ["ana"]
              }
            ]
          }
          """;
      case POLICY ->
          """
          {
            "id": "payments",
            "repeats": 2,
            "steps": [
              {"delay": "5m", "targets": [{"schedule": "payments-primary"}]},
              {"delay": "10m", "targets": [{"user": "ana"}]}
            ]
          }
          """;
      case SERVICE ->
          """
          {
            "id": "checkout",
            "name": "Checkout",
            "team": "payments",
            "policy": "payments",
            "tier": 1,
            "dependsOn": []
          }
          """;
      case MONITOR ->
          """
          {
            "id": "checkout-errors",
            "title": "Checkout requests fail",
            "service": "checkout",
            "target": "divideSeries(sumSeries(checkout.*.errors), sumSeries(checkout.*.requests))",
            "comparator": "above",
            "threshold": 0.05,
            "holdFor": "2m",
            "every": "10s",
            "recoverAfter": "5m",
            "severity": "SEV2",
            "route": "page",
            "runbook": "Was there a deploy within the hour? Revert it first."
          }
          """;
      case DASHBOARD ->
          """
          {
            "id": "checkout-health",
            "title": "Checkout health",
            "folder": "Shop",
            "from": "-3h",
            "until": "now",
            "refresh": "10s",
            "variables": [
              {
                "name": "host",
                "label": "Host",
                "values": {"kind": "query", "query": "checkout.*"},
                "multi": true,
                "all": true
              }
            ],
            "panels": [
              {
                "id": "errors",
                "title": "Error ratio",
                "place": {"x": 0, "y": 0, "w": 12, "h": 8},
                "show": {
                  "kind": "chart",
                  "targets": [
                    "divideSeries(sumSeries(checkout.$host.errors), sumSeries(checkout.$host.requests))"
                  ],
                  "unit": "percentunit",
                  "limit": 0.05
                }
              },
              {
                "id": "orders",
                "title": "Orders",
                "place": {"x": 12, "y": 0, "w": 6, "h": 4},
                "show": {
                  "kind": "stat",
                  "targets": ["sumSeries(checkout.$host.orders)"],
                  "reduce": "sum",
                  "compare": "week"
                }
              }
            ]
          }
          """;
    };
  }
}
