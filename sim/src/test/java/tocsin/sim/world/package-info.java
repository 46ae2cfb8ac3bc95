@NullMarked
package tocsin.sim.world;

import org.jspecify.annotations.NullMarked;
