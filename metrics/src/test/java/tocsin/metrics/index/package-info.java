@NullMarked
package tocsin.metrics.index;

import org.jspecify.annotations.NullMarked;
