/// The events doors of PagerDuty: requests in its form come in, events for the desk and its answers
/// go out. It must never know what becomes of an event.
@NullMarked
package tocsin.edge.pagerduty;

import org.jspecify.annotations.NullMarked;
