@NullMarked
package tocsin.edge.opsgenie.export;

import org.jspecify.annotations.NullMarked;
