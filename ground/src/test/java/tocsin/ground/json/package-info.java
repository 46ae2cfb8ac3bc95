@NullMarked
package tocsin.ground.json;

import org.jspecify.annotations.NullMarked;
