/// Calendars as RFC 5545 has them: a feed of shifts comes in and its text goes out, and the other
/// way, a calendar that others wrote becomes intervals with the names that stand in them. It must
/// never know whom a name means nor fetch anything.
@NullMarked
package tocsin.edge.ical;

import org.jspecify.annotations.NullMarked;
