@NullMarked
package tocsin.server.api;

import org.jspecify.annotations.NullMarked;
