/// The composition root: settings come in, a running Tocsin goes out. The only place that knows
/// every room, and the door through which the real world comes in.
@NullMarked
package tocsin.server.host;

import org.jspecify.annotations.NullMarked;
