/// Players of recorded cases: a folder of cases comes in, the built product plays them on a virtual
/// clock, what passed and what failed goes out. It must never bend the product to a case.
@NullMarked
package tocsin.sim.player;

import org.jspecify.annotations.NullMarked;
