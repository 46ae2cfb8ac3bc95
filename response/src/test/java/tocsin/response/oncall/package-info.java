@NullMarked
package tocsin.response.oncall;

import org.jspecify.annotations.NullMarked;
