@NullMarked
package tocsin.edge.sqlite;

import org.jspecify.annotations.NullMarked;
