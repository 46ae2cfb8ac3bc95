@NullMarked
package tocsin.metrics.retention;

import org.jspecify.annotations.NullMarked;
