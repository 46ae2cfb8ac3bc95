@NullMarked
package tocsin.response.review;

import org.jspecify.annotations.NullMarked;
