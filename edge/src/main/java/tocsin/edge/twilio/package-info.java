/// Twilio: pages go out as text messages and calls; replies and pressed keys come in, signed. It
/// must never decide who is paged or what an answer means.
@NullMarked
package tocsin.edge.twilio;

import org.jspecify.annotations.NullMarked;
