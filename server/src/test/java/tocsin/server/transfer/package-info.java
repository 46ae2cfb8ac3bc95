@NullMarked
package tocsin.server.transfer;

import org.jspecify.annotations.NullMarked;
