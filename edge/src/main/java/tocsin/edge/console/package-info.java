/// Pages into the log, for the demo and for a first try. It always delivers.
@NullMarked
package tocsin.edge.console;

import org.jspecify.annotations.NullMarked;
