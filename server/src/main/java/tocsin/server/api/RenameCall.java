package tocsin.server.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.json.Fields;
import tocsin.ground.web.Problems;
import tocsin.ground.web.WebAnswer;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SeriesMatcher;

/// Gives a series another name.
final class RenameCall {
  private static final Logger log = LoggerFactory.getLogger(RenameCall.class);

  private final ApiWorld world;

  RenameCall(ApiWorld world) {
    this.world = world;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(
            "/series/rename",
            "Gives a series another name; its points stay its own. For administrators",
            List.of(
                DescribedField.must("from", "its name now, such as a.b.c or a;tag=value"),
                DescribedField.must("to", "its name from then on"),
                new DescribedField("dryRun", "boolean", false, "only say whether it can be done")),
            this::rename));
  }

  private WebAnswer rename(Call call) {
    Optional<WebAnswer> refused = Desks.onlyForAdmins(call, "Series are renamed");
    if (refused.isPresent()) {
      return refused.get();
    }
    Fields f = IncidentCalls.fields(call);
    Optional<SeriesName> from = f.required("from", SeriesName::parse);
    Optional<SeriesName> to = f.required("to", SeriesName::parse);
    boolean dry = f.flag("dryRun").orElse(false);
    f.check("rename");
    return rename(call, from.orElseThrow(), to.orElseThrow(), dry);
  }

  private WebAnswer rename(Call call, SeriesName from, SeriesName to, boolean dry) {
    if (!isThere(from)) {
      return Desks.missing("series '" + from.canonical() + "'");
    }
    try {
      if (isThere(to) || !dry && !world.upkeep().rename(from, to)) {
        return Problems.of(
            409, "The name is taken", "There is a series '" + to.canonical() + "' already.");
      }
    } catch (IOException e) {
      return Problems.of(503, "Nothing was renamed", String.valueOf(e.getMessage()));
    }
    if (!dry) {
      log.atInfo()
          .addKeyValue("from", from.canonical())
          .addKeyValue("to", to.canonical())
          .addKeyValue("by", Desks.actor(call.request()))
          .log("series renamed");
    }
    return WebAnswer.json(
        200, Map.of("from", from.canonical(), "to", to.canonical(), "renamed", !dry));
  }

  // Names that look like globs fit themselves, too.
  private boolean isThere(SeriesName name) {
    return world.source().find(new SeriesMatcher.Glob(name.canonical()), 1_000).contains(name);
  }
}
