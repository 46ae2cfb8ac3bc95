@NullMarked
package tocsin.metrics.function;

import org.jspecify.annotations.NullMarked;
