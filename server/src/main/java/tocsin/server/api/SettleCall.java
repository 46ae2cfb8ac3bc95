package tocsin.server.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.Problems;
import tocsin.ground.web.WebAnswer;

/// Has the store write down what is in memory, before a copy of its files or to see their size.
final class SettleCall {
  private final ApiWorld world;

  SettleCall(ApiWorld world) {
    this.world = world;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(
            "/store/seal",
            "Writes the newest samples to a block and merges blocks, as the store does by itself"
                + " before long. For administrators",
            List.of(),
            this::seal));
  }

  private WebAnswer seal(Call call) {
    Optional<WebAnswer> refused = Desks.onlyForAdmins(call, "Blocks are written");
    if (refused.isPresent()) {
      return refused.get();
    }
    try {
      world.upkeep().settle();
    } catch (IOException e) {
      return Problems.of(503, "No block was written", String.valueOf(e.getMessage()));
    }
    return WebAnswer.json(200, Map.of("sealed", true));
  }
}
