/// Each rule of lint, over books of a few lines.
@NullMarked
package tocsin.response.lint;

import org.jspecify.annotations.NullMarked;
