package tocsin.server.setup;

import java.util.Optional;
import java.util.function.Supplier;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.function.QueryEngine;
import tocsin.server.page.CarbonDoor;
import tocsin.server.page.TestPager;
import tocsin.server.reach.CodeDesk;

/// What set-up needs beside what every page needs.
///
/// @param address where people and programs reach this server
/// @param carbon the door for metrics; empty when it is switched off
/// @param pickle the door for pickles, in the same way
/// @param intake what came in so far
/// @param pushKey the key to which browsers subscribe
/// @param codes sends codes that show whose a contact method is
public record SetupWorld(
    TestPager pager,
    KeyRing keys,
    QueryEngine engine,
    Supplier<String> address,
    Supplier<Optional<CarbonDoor>> carbon,
    Supplier<Optional<CarbonDoor>> pickle,
    Supplier<Intake> intake,
    Supplier<String> pushKey,
    CodeDesk codes) {
  CarbonDoor.Reach pickleReach(WebRequest request) {
    return pickle.get().map(c -> c.from(request)).orElse(CarbonDoor.Reach.NONE);
  }

  CarbonDoor.Reach reach(WebRequest request) {
    return carbon.get().map(c -> c.from(request)).orElse(CarbonDoor.Reach.NONE);
  }
}
