@NullMarked
package tocsin.metrics.store;

import org.jspecify.annotations.NullMarked;
