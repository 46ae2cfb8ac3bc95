@NullMarked
package tocsin.edge.carbon;

import org.jspecify.annotations.NullMarked;
