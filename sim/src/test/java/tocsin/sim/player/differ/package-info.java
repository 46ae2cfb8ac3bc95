@NullMarked
package tocsin.sim.player.differ;

import org.jspecify.annotations.NullMarked;
