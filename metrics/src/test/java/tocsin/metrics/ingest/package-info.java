@NullMarked
package tocsin.metrics.ingest;

import org.jspecify.annotations.NullMarked;
