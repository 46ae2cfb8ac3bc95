package tocsin.server.monitors;

import java.util.function.LongSupplier;
import tocsin.metrics.function.QueryEngine;
import tocsin.server.page.TestPager;

/// What the pages of monitors need beside what every page needs.
///
/// @param removals counts the documents that were removed since the server started
public record MonitorWorld(QueryEngine engine, TestPager pager, LongSupplier removals) {}
