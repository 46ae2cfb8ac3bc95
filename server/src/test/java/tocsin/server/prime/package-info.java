@NullMarked
package tocsin.server.prime;

import org.jspecify.annotations.NullMarked;
