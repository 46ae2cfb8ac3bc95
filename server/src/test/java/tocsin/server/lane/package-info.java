@NullMarked
package tocsin.server.lane;

import org.jspecify.annotations.NullMarked;
