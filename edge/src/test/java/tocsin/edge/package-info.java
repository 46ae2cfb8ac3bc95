@NullMarked
package tocsin.edge;

import org.jspecify.annotations.NullMarked;
