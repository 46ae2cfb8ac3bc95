/// Waiting as data: keys with the instant at which each wants to be woken come in, the keys that
/// are due go out, earliest first. It must never own a timer or a thread; whoever has the clock
/// asks.
@NullMarked
package tocsin.ground.agenda;

import org.jspecify.annotations.NullMarked;
