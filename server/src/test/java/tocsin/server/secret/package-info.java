@NullMarked
package tocsin.server.secret;

import org.jspecify.annotations.NullMarked;
