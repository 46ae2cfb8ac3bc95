@NullMarked
package tocsin.metrics.render;

import org.jspecify.annotations.NullMarked;
