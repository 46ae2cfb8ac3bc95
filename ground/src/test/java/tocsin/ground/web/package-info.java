/// Tests of what goes out to the web.
@NullMarked
package tocsin.ground.web;

import org.jspecify.annotations.NullMarked;
