@NullMarked
package tocsin.ground.loop;

import org.jspecify.annotations.NullMarked;
