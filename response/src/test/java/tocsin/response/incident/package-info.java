@NullMarked
package tocsin.response.incident;

import org.jspecify.annotations.NullMarked;
