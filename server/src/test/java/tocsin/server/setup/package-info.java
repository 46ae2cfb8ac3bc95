/// Tests of the pages of set-up.
@NullMarked
package tocsin.server.setup;

import org.jspecify.annotations.NullMarked;
