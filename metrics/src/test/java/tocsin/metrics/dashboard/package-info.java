/// What dashboards say, how they are read, and what their variables do.
@NullMarked
package tocsin.metrics.dashboard;

import org.jspecify.annotations.NullMarked;
