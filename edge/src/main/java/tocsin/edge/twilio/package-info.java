/// Twilio's telephone: pages go out as texts and calls, and what people answer by text or key, and
/// what became of a text or a call, comes in with Twilio's signature. It must never know how a page
/// is decided, or what else an incident needs.
@NullMarked
package tocsin.edge.twilio;

import org.jspecify.annotations.NullMarked;
