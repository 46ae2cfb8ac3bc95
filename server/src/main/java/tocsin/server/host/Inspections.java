package tocsin.server.host;

import tocsin.response.desk.World;
import tocsin.response.document.Kind;
import tocsin.response.downtime.Downtime;
import tocsin.response.monitor.Monitor;
import tocsin.response.people.Team;
import tocsin.server.lint.Census;
import tocsin.server.lint.Inspection;
import tocsin.server.lint.KnownMonitors;
import tocsin.server.lint.KnownProofs;
import tocsin.server.page.Documents;

/// Puts together what lint asks.
final class Inspections {
  private Inspections() {}

  static Inspection of(World world, Documents documents, Census census) {
    var proofs = new KnownProofs(world.journal().views(), new Trials(world.couriers())::carries);
    var monitors =
        new KnownMonitors(
            () -> documents.all(Kind.MONITOR, Monitor.class),
            () -> documents.all(Kind.DOWNTIME, Downtime.class),
            () -> documents.all(Kind.TEAM, Team.class),
            world.journal().views(),
            census);
    return new Inspection(documents::directory, proofs, monitors, world.clock());
  }
}
