@NullMarked
package tocsin.sim.player.mutation;

import org.jspecify.annotations.NullMarked;
