@NullMarked
package tocsin.edge.pagerduty.export;

import org.jspecify.annotations.NullMarked;
