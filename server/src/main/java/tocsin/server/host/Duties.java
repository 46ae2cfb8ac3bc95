package tocsin.server.host;

import tocsin.server.lint.Inspection;
import tocsin.server.oncall.CalendarReading;
import tocsin.server.oncall.FeedKeys;

/// What the pages of on-call need beside what every page needs.
record Duties(Inspection lint, FeedKeys feeds, CalendarReading calendars) {}
