@NullMarked
package tocsin.server.oncall;

import org.jspecify.annotations.NullMarked;
