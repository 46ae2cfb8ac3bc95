@NullMarked
package tocsin.ground.journal;

import org.jspecify.annotations.NullMarked;
