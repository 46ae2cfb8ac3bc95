@NullMarked
package tocsin.response.change;

import org.jspecify.annotations.NullMarked;
