@NullMarked
package tocsin.server.cli;

import org.jspecify.annotations.NullMarked;
