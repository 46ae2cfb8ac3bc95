@NullMarked
package tocsin.server.written;

import org.jspecify.annotations.NullMarked;
