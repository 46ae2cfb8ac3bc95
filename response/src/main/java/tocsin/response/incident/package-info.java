/// Incidents: alerts and what people do come in, facts about one failure from its first alert to
/// its resolution go out. It must never know who is on call or how anybody is reached.
@NullMarked
package tocsin.response.incident;

import org.jspecify.annotations.NullMarked;
