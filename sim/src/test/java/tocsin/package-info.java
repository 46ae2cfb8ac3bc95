@NullMarked
package tocsin;

import org.jspecify.annotations.NullMarked;
