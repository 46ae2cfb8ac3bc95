@NullMarked
package tocsin.server.host;

import org.jspecify.annotations.NullMarked;
