package tocsin.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tocsin.ground.web.Problems;
import tocsin.ground.web.WebAnswer;

/// Why a monitor paged somebody at an instant, or did not.
record WhyCall(ApiWorld world) {
  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
            "/monitors/{id}/why",
            "Why a monitor paged somebody at an instant, or did not; ?at=2026-06-01T20:00:00Z",
            "`answer` is one sentence, `steps` what was asked on the way, the last of them what"
                + " decided. Without `at`, for now.",
            this::why));
  }

  private WebAnswer why(Call call) {
    Instant at =
        call.request().param("at").map(AskedMoment::at).orElseGet(() -> world.clock().instant());
    return world
        .hindsight()
        .why(call.part("id"), at)
        .map(w -> WebAnswer.json(200, Map.of("at", at, "answer", w.answer(), "steps", w.steps())))
        .orElseGet(() ->
            Problems.of(
                404,
                "There never was a monitor '" + call.part("id") + "'",
                "GET /api/v1/monitors lists them."));
  }
}
