@NullMarked
package tocsin.edge.opsgenie;

import org.jspecify.annotations.NullMarked;
