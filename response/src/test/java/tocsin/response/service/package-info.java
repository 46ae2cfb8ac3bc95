@NullMarked
package tocsin.response.service;

import org.jspecify.annotations.NullMarked;
