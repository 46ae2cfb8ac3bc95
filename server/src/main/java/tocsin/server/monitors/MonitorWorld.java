package tocsin.server.monitors;

import tocsin.metrics.function.QueryEngine;
import tocsin.server.lint.Inspection;
import tocsin.server.page.TestPager;

/// What the pages of monitors need beside what every page needs.
public record MonitorWorld(QueryEngine engine, TestPager pager, Inspection lint) {}
