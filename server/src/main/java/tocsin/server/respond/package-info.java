/// Respond: what needs somebody now, the list of incidents, one incident, and what people do to it.
/// Views come in, HTML goes out; posted forms come in, inputs for the desk go out. It must never
/// decide what an incident becomes.
@NullMarked
package tocsin.server.respond;

import org.jspecify.annotations.NullMarked;
