@NullMarked
package tocsin.metrics.head;

import org.jspecify.annotations.NullMarked;
