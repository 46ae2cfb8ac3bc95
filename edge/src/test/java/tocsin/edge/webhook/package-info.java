@NullMarked
package tocsin.edge.webhook;

import org.jspecify.annotations.NullMarked;
