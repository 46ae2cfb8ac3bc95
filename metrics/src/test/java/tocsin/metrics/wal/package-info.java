@NullMarked
package tocsin.metrics.wal;

import org.jspecify.annotations.NullMarked;
