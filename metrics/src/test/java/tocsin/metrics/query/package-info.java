@NullMarked
package tocsin.metrics.query;

import org.jspecify.annotations.NullMarked;
