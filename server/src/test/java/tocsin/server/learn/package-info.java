@NullMarked
package tocsin.server.learn;

import org.jspecify.annotations.NullMarked;
