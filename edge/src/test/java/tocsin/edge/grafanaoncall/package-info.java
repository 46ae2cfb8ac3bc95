@NullMarked
package tocsin.edge.grafanaoncall;

import org.jspecify.annotations.NullMarked;
