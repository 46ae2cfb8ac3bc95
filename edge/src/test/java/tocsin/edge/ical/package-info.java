@NullMarked
package tocsin.edge.ical;

import org.jspecify.annotations.NullMarked;
