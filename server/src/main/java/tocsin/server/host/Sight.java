package tocsin.server.host;

import java.nio.file.Path;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.tsdb.EmbeddedStore;
import tocsin.response.monitor.Traces;
import tocsin.server.lane.Lane;
import tocsin.server.lane.Teller;

/// What monitors see of samples.
///
/// @param finestSeconds so far back values are as they came
/// @param carried the file in which is what monitors carry over a restart
record Sight(EmbeddedStore store, QueryEngine engine, long finestSeconds, Path carried) {
  Traces traces() {
    return new Traces(engine);
  }

  Lane lane(Teller teller) {
    return new Lane(store, traces(), new Lane.Kept(finestSeconds, carried), teller);
  }
}
