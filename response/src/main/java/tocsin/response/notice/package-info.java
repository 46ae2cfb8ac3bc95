/// Words to people about their own shifts and about broken monitors, which are no pages. Comes in:
/// schedules and edits of them, requests for cover, what is broken, who wants to be told what, and
/// what couriers answered. Goes out: what is to be told, when and to whom, once each. It must never
/// know what an incident is, and no page waits for it.
@NullMarked
package tocsin.response.notice;

import org.jspecify.annotations.NullMarked;
