@NullMarked
package tocsin.sim.player;

import org.jspecify.annotations.NullMarked;
