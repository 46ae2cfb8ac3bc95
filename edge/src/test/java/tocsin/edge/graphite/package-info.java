@NullMarked
package tocsin.edge.graphite;

import org.jspecify.annotations.NullMarked;
