@NullMarked
package tocsin.edge.pagerduty;

import org.jspecify.annotations.NullMarked;
