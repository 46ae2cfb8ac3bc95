@NullMarked
package tocsin.metrics.tsdb;

import org.jspecify.annotations.NullMarked;
