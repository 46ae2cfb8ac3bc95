@NullMarked
package tocsin.response.desk;

import org.jspecify.annotations.NullMarked;
