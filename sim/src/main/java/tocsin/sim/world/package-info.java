/// A virtual world around the desk: a seed comes in, a verdict goes out. Clock, chance, journal and
/// couriers are virtual, and all of them fail. Invariants look at facts and state after every step.
/// It must never touch a socket, a file or a real clock.
@NullMarked
package tocsin.sim.world;

import org.jspecify.annotations.NullMarked;
