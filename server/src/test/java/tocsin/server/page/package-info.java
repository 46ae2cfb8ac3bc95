/// Tests of what pages are made of.
@NullMarked
package tocsin.server.page;

import org.jspecify.annotations.NullMarked;
