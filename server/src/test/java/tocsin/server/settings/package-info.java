@NullMarked
package tocsin.server.settings;

import org.jspecify.annotations.NullMarked;
