@NullMarked
package tocsin.metrics.whisper;

import org.jspecify.annotations.NullMarked;
