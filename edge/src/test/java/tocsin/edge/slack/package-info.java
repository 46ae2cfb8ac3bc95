@NullMarked
package tocsin.edge.slack;

import org.jspecify.annotations.NullMarked;
