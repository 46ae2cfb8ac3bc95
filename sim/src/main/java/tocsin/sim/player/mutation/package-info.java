/// Rules of paging that are broken on purpose: small changes of the sources come in, one at a time
/// in a copy of its own, and what noticed each goes out. It must never change the sources
/// themselves, nor know how the worlds and the players find mistakes.
@NullMarked
package tocsin.sim.player.mutation;

import org.jspecify.annotations.NullMarked;
