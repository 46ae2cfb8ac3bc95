package tocsin.server.setup;

import java.util.Optional;
import java.util.function.Supplier;
import tocsin.metrics.function.QueryEngine;
import tocsin.server.page.TestPager;

/// What set-up needs beside what every page needs.
///
/// @param address where people and programs reach this server
/// @param carbon host and port of the door for metrics; empty when it is switched off
public record SetupWorld(
    TestPager pager,
    KeyRing keys,
    QueryEngine engine,
    Supplier<String> address,
    Supplier<Optional<Carbon>> carbon) {
  /// Where carbon lines are taken.
  public record Carbon(String host, int port) {}
}
