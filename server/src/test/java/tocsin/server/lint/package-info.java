/// What monitors see is counted here.
@NullMarked
package tocsin.server.lint;

import org.jspecify.annotations.NullMarked;
