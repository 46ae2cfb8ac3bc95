@NullMarked
package tocsin.metrics.codec;

import org.jspecify.annotations.NullMarked;
