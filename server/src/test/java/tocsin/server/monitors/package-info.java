/// Tests of the pages of monitors.
@NullMarked
package tocsin.server.monitors;

import org.jspecify.annotations.NullMarked;
