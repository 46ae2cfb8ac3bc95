/// Check-ins of programs: requests to a secret address come in, inputs go out. It must never know
/// when a heartbeat is late.
@NullMarked
package tocsin.edge.heartbeat;

import org.jspecify.annotations.NullMarked;
