@NullMarked
package tocsin.metrics.block;

import org.jspecify.annotations.NullMarked;
