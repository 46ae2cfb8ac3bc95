/// Tests of words to one person.
@NullMarked
package tocsin.server.reach;

import org.jspecify.annotations.NullMarked;
