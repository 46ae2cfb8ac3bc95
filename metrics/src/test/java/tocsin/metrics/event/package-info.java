@NullMarked
package tocsin.metrics.event;

import org.jspecify.annotations.NullMarked;
