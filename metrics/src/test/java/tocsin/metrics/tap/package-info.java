@NullMarked
package tocsin.metrics.tap;

import org.jspecify.annotations.NullMarked;
